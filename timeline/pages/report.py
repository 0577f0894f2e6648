"""A reader reports an error, a danger or a source, without account, cookie or script."""

from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.core.validators import URLValidator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from events.models import ClosureEvent, Report
from events.models.report import LONGEST_TEXT
from events.models.unseen import only_seen, only_seen_in_lines
from events.reports.receive import TooManyReports, receive

from .not_shown import not_shown

FORM = "application/x-www-form-urlencoded"


class ReportForm(forms.Form):
    kind = forms.ChoiceField(
        choices=Report.Kind.choices,
        error_messages={
            "required": gettext_lazy("Say what it is."),
            "invalid_choice": gettext_lazy("Choose one of the three."),
        },
    )
    text = forms.CharField(max_length=LONGEST_TEXT, required=False)
    address = forms.URLField(
        max_length=LONGEST_TEXT,
        required=False,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"])],
        error_messages={
            "invalid": gettext_lazy(
                "This is no web address. It looks like https://news.example/report."
            )
        },
    )

    # A frightened reader is not sent back for what nobody can see: it is left out.

    def clean_text(self) -> str:
        return only_seen_in_lines(self.cleaned_data["text"]).strip()

    def clean_address(self) -> str:
        return only_seen(self.cleaned_data["address"])

    def clean(self) -> dict[str, str]:
        said: dict[str, str] = super().clean() or self.cleaned_data
        if said.get("kind") == Report.Kind.SOURCE:
            if not said.get("address") and "address" not in self.errors:
                self.add_error("address", _("Give the address of the source."))
        elif not said.get("text") and "text" not in self.errors:
            self.add_error("text", _("Say what is wrong, or who is in danger."))
        return said


@csrf_exempt  # nobody is signed in here; `is_from_here` stands in for the cookie
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """GET asks, POST keeps what was said for the editors and leads back here."""
    rows = ClosureEvent.objects.select_related("organization")
    closure = rows.published().filter(pk=pk).first()
    if closure is None:
        return not_shown(request, rows, pk=pk)
    if request.method == "POST":
        return _take(request, closure)
    form = ReportForm(initial={"kind": request.GET.get("kind", "")})
    return _page(request, closure, form, is_sent="sent" in request.GET)


def _take(request: HttpRequest, closure: ClosureEvent) -> HttpResponse:
    if request.content_type != FORM:  # no files are taken in
        return HttpResponse(_("Send a plain form."), content_type="text/plain", status=415)
    form = ReportForm(request.POST)
    if not is_from_here(request):
        form.add_error(None, _("This came from another site. Send it again from here."))
        return _page(request, closure, form, status=403)
    if not form.is_valid():
        return _page(request, closure, form, status=400)
    try:
        receive(closure, sender=sender(request), **form.cleaned_data)
    except TooManyReports as refusal:
        form.add_error(None, str(refusal))
        return _page(request, closure, form, status=429)
    return redirect(reverse("report", args=[closure.pk]) + "?sent=1")


def is_from_here(request: HttpRequest) -> bool:
    """Whether the form was sent from a page of this site, as far as the browser tells."""
    told = request.headers.get("Sec-Fetch-Site")
    if told:
        return told in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()


def sender(request: HttpRequest) -> str:
    """The network address that the outermost of our own proxies saw."""
    passed = request.headers.get("X-Forwarded-For", "").split(",")
    hops = [hop.strip() for hop in passed if hop.strip()]
    own = settings.TRUSTED_PROXIES
    return hops[-own] if 0 < own <= len(hops) else request.META.get("REMOTE_ADDR", "")


def _page(
    request: HttpRequest,
    closure: ClosureEvent,
    form: ReportForm,
    *,
    is_sent: bool = False,
    status: int = 200,
) -> HttpResponse:
    context = {
        "closure": closure,
        "form": form,
        "is_sent": is_sent,
        "kind": form["kind"].value(),
        "kinds": Report.Kind,
        "longest": LONGEST_TEXT,
        "contact": settings.SITE_CONTACT,
    }
    return render(request, "pages/report.html", context, status=status)
