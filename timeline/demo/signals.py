import signal
from types import FrameType

ASKING_TO_STOP = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def stop_once_asked() -> None:
    """Turn the first Ctrl-C, SIGTERM or hang-up into KeyboardInterrupt.

    Later ones are ignored, so that nothing disturbs the stopping of what was started.
    """
    for number in ASKING_TO_STOP:
        signal.signal(number, _stop)


def _stop(_number: int, _frame: FrameType | None) -> None:
    for number in ASKING_TO_STOP:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt
