"""A value as one plain string, the same for equal values: for ids and decisions."""

from crosscheck.models import Value, plain


def state(value: Value) -> str:
    """Write a value's fields in a fixed order, without its words as written."""
    fields = value.model_dump(exclude={"text", "kind"}, exclude_none=True)
    return ";".join(f"{name}={plain(x) if hasattr(x, 'as_tuple') else x}" for name, x in sorted(fields.items()))
