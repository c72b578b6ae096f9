"""The JSON Schema of the report, with what the records' source says of each field.

The docstrings under the fields are read from the source when the schema is asked for, since having every run collect
them (pydantic's `use_attribute_docstrings`) costs each run 25 ms.
"""

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from crosscheck import models


def report_schema() -> dict[str, Any]:
    """Describe the object that `crosscheck report --format json` prints, every field with its meaning."""
    schema = models.Report.model_json_schema(mode="serialization")
    documented = {(record, field): words for record, field, words in field_docstrings()}
    for record, definition in [("Report", schema), *schema["$defs"].items()]:
        for field, about in definition["properties"].items():
            about["description"] = documented[record, field]
    return schema


def field_docstrings() -> Iterator[tuple[str, str, str]]:
    """Yield record, field and the docstring under the field, for every record of `models`."""
    records = [node for node in ast.parse(inspect.getsource(models)).body if isinstance(node, ast.ClassDef)]
    for record in records:
        for field, words in pairwise(record.body):
            match field, words:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(docstring))):
                    yield record.name, name, docstring
