"""crosscheck: cross-check the claims of news articles about one story."""
