"""The starter record: facts as CSV, restated from the pages that `sources.csv` names."""

from pathlib import Path

STARTER = Path(__file__).parent
