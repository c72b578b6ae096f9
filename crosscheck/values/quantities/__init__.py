"""What all quantities share: number reading is in `values.numbers`; here are context, hedges, intervals, nouns."""
