"""
A real nginx on loopback, with the server block that docs/hosting.md tells hosts to use.
"""

from __future__ import annotations

import random
import re
import socket
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest

from real_site import PROJECT, build, copy_of_the_project, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PORTS = range(20_000, 30_000)
PATIENCE = 10.0  # seconds until it must listen
BLOCK = re.compile(r"^```nginx\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LISTEN, ROOT = "listen 80;", "root /srv/exchange-timeline;"
AROUND = """\
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ }}
http {{
include {types};
default_type application/octet-stream;
access_log off;
client_body_temp_path {folder}/body;
proxy_temp_path {folder}/proxy;
fastcgi_temp_path {folder}/fastcgi;
uwsgi_temp_path {folder}/uwsgi;
scgi_temp_path {folder}/scgi;
{block}
}}
"""
"""What Debian's own nginx.conf has around a site, and nothing of the machine's."""


class Hosted(NamedTuple):
    """A site that nginx serves: its address without a slash at the end, and its folder."""

    address: str
    folder: Path


def find_nginx() -> str:
    """Where nginx is; without one the test fails and says how to get it."""
    found = run([PROJECT / "tools" / "get-nginx", "--find"], PROJECT).stdout.strip()
    if not found:
        pytest.fail(
            "no nginx here: `make test` or `tools/get-nginx` gets one"
            " (on Debian: apt-get install nginx)",
            pytrace=False,
        )
    return found


def told_block() -> str:
    """The configuration that the page for hosts prints."""
    (block,) = BLOCK.findall((PROJECT / "docs" / "hosting.md").read_text(encoding="utf-8"))
    return str(block)


@contextmanager
def nginx_serving(content: Path, folder: Path) -> Iterator[Hosted]:
    """Publish some content in two languages for an address on loopback; have nginx serve it."""
    nginx = find_nginx()
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    project = copy_of_the_project(folder / "project", content=content)
    speak_ukrainian(project / "content" / "timeline.yaml")
    site = project / "output"
    built = build(project, site, settings="publishconf.py", SITEURL=address)
    assert built.returncode == 0, built.stdout + built.stderr
    config = folder / "nginx.conf"
    config.write_text(configuration(nginx, folder, site, port), encoding="utf-8")
    command = [nginx, "-p", str(folder), "-c", str(config), "-e", str(folder / "error.log")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            wait_for(server, port)
            yield Hosted(address, site)
        finally:
            server.terminate()


def speak_ukrainian(settings: Path) -> None:
    """Give a site of one language a second one: the block has rules for its folder."""
    text = settings.read_text(encoding="utf-8")
    assert "languages: [en]" in text
    settings.write_text(text.replace("languages: [en]", "languages: [en, uk]"), encoding="utf-8")


def configuration(nginx: str, folder: Path, site: Path, port: int) -> str:
    """Put the told block to work: port and root are this machine's, all else as it stands."""
    said = subprocess.run([nginx, "-V"], capture_output=True, text=True, check=True).stderr
    types = re.search(r"--conf-path=(\S+)/[^/\s]+", said)
    assert types is not None, said
    (folder / "mime.types").symlink_to(f"{types[1]}/mime.types")
    block = told_block()
    assert block.count(LISTEN) == block.count(ROOT) == 1
    block = block.replace(LISTEN, f"listen 127.0.0.1:{port};").replace(ROOT, f"root {site};")
    return AROUND.format(folder=folder, types=f"{types[1]}/mime.types", block=block)


def free_port() -> int:
    """A port of loopback that nobody listens on, below those that are given to whoever asks."""
    # Not the tests' own chance: two workers that were seeded alike would meet at one port.
    for port in random.SystemRandom().sample(PORTS, len(PORTS)):
        with socket.socket() as found:
            if found.connect_ex(("127.0.0.1", port)) != 0:
                return port
    pytest.fail("no port is free on loopback", pytrace=False)


def wait_for(server: subprocess.Popen[str], port: int) -> None:
    """Wait until a server listens; fail with what it said where it does not start."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    server.terminate()
    said = server.stderr.read() if server.stderr else ""
    pytest.fail(f"nginx does not start with the block of docs/hosting.md:\n{said}", pytrace=False)
