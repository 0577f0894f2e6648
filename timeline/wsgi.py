"""The WSGI entry point that web servers load."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings.demo")

application = get_wsgi_application()

# What is loaded by now stays: a collection that walks through all of it takes a page's time.
gc.collect()
gc.freeze()
