"""Two exact meanings of "in this period" for an EdtfField: possibly, and certainly.

`effective__possibly_within=(start, end)`; an end of the period that is None is open. Both compare
the field's generated columns, which stand beside it as `<field>_lower` and `<field>_upper`.
"""

from datetime import date
from typing import Any

from django.db import models
from django.db.models.expressions import Col


class Within(models.Lookup[Any]):
    """Never NULL in SQL: a row without a date is not within, so `exclude` finds it."""

    def get_prep_lookup(self) -> tuple[date | None, date | None]:
        start, end = map(models.DateField().to_python, self.rhs)
        return start, end

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        column, params = compiler.compile(self.lhs)
        conditions = [f"{column} IS NOT NULL"]
        for sql, bound in self.comparisons(compiler):
            if bound is not None:
                conditions.append(sql)
                params = [*params, bound]
        return f"({' AND '.join(conditions)})", tuple(params)

    def comparisons(self, compiler: Any) -> list[tuple[str, date | None]]:
        """SQL with one placeholder, and the end of the period that goes there."""
        raise NotImplementedError

    def bound(self, end: str, compiler: Any) -> str:
        """The generated column of the "lower" or "upper" bound."""
        field = self.lhs.target
        sibling = field.model._meta.get_field(f"{field.name}_{end}")
        sql: str = compiler.compile(Col(self.lhs.alias, sibling))[0]
        return sql


class PossiblyWithin(Within):
    """Some possible day lies in the period."""

    lookup_name = "possibly_within"

    def comparisons(self, compiler: Any) -> list[tuple[str, date | None]]:
        start, end = self.rhs
        lower, upper = self.bound("lower", compiler), self.bound("upper", compiler)
        return [
            (f"({upper} IS NULL OR {upper} >= %s)", start),
            (f"({lower} IS NULL OR {lower} <= %s)", end),
        ]


class CertainlyWithin(Within):
    """Every possible day lies in the period."""

    lookup_name = "certainly_within"

    def comparisons(self, compiler: Any) -> list[tuple[str, date | None]]:
        start, end = self.rhs
        lower, upper = self.bound("lower", compiler), self.bound("upper", compiler)
        return [
            (f"({lower} IS NOT NULL AND {lower} >= %s)", start),
            (f"({upper} IS NOT NULL AND {upper} <= %s)", end),
        ]
