# One image for web, worker, beat and the migrations.
FROM python:3.13-slim-bookworm AS build
RUN pip install --no-cache-dir "uv>=0.8"
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-default-groups --compile-bytecode --no-cache --python-preference only-system
COPY manage.py LICENSE ./
COPY timeline timeline
COPY events events
COPY templates templates
COPY docs/methodology.md docs/methodology.md
# The settings ask for a key and a database; collecting files uses neither.
RUN SECRET_KEY=only-to-collect-static-files-in-the-image DATABASE_URL=postgresql:/// \
    DJANGO_SETTINGS_MODULE=timeline.settings.base .venv/bin/python manage.py collectstatic --noinput

FROM python:3.13-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /app shuttered \
    && install --directory --owner shuttered /snapshots
WORKDIR /app
COPY --from=build /app /app
ENV PATH=/app/.venv/bin:$PATH \
    DJANGO_SETTINGS_MODULE=timeline.settings.base \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    SNAPSHOT_ROOT=/snapshots
USER shuttered
VOLUME /snapshots
EXPOSE 8000
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--workers", "2", "timeline.wsgi:application"]
