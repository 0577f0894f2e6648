"""The WSGI entry point that web servers load."""

import os

from django.core.wsgi import get_wsgi_application

# Half a second, which a server spends before the first editor asks and commands do not spend.
from events.extraction import hints  # noqa: F401
from timeline.collector import collect_between_answers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings.demo")

application = get_wsgi_application()

collect_between_answers()
