import pytest
from django.db import OperationalError, connection


@pytest.mark.django_db
def test_health_is_ok_while_the_database_answers(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok")


@pytest.mark.django_db
def test_health_is_503_when_the_database_does_not_answer(client):
    def refuse(*_args):
        raise OperationalError

    with connection.execute_wrapper(refuse):
        response = client.get("/healthz")

    assert response.status_code == 503
    assert b"the database does not answer" in response.content


@pytest.mark.django_db
def test_the_service_is_ready_while_redis_answers_too(client):
    assert client.get("/readyz").content == b"ok"


@pytest.mark.django_db
def test_the_service_is_not_ready_without_redis(client, settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"

    response = client.get("/readyz")

    assert response.status_code == 503
    assert response.content == b"Redis does not answer"
