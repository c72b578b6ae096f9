"""Trains and measures the English grammar model that ships with crosscheck; never imported by the package."""
