"""Proper nouns: runs of capitalised words, cut into persons, organisations, places and things by tables and evidence.

No grammar is used: the tables, the words around a run, and how the same words stand elsewhere in the text decide.
"""
