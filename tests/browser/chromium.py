"""A real Chromium: found, or brought by the system's packages, or by Playwright."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# No telling Google that a test runs, and no sandbox where the kernel refuses it (root).
ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
]


class NoChromium(Exception):
    """There is no browser and none can be brought; the message says what would bring it."""


def find_chromium() -> str:
    """The path of a Chromium that runs. Raises NoChromium."""
    for bring in (_nothing, _debian_package, _playwright_own):
        bring()
        if path := _on_the_path() or _from_playwright():
            return path
    raise NoChromium(
        "The browser tests need Chromium: `apt-get install chromium` as root, or "
        f"`{sys.executable} -m playwright install --with-deps chromium`."
    )


def _on_the_path() -> str | None:
    return next((path for path in map(shutil.which, NAMES) if path), None)


def _from_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _nothing() -> None:
    """What is there already comes first."""


def _debian_package() -> None:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-q"], check=False)
        subprocess.run(
            ["apt-get", "install", "-qy", "--no-install-recommends", "chromium"],
            check=False,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        )


def _playwright_own() -> None:
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
