"""What articles can state: one module is one kind of value: find it, normalise it, compare it."""
