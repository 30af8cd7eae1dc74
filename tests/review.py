# The review server: what it serves, whom it turns away, what it writes, and how it ends.
# SPDX-License-Identifier: Apache-2.0
"""review.py CLAIMCLASH: exits with 77 where libmicrohttpd is missing (Debian: libmicrohttpd12)."""
import concurrent.futures
import ctypes
import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else "claimclash"
PATIENCE = 60                                        # seconds; a busy machine

SHELTER = """The Harbour Trust plans to train 400 volunteers to run the shelter.

Mayor Ada Berg said 250 volunteers would be trained to run the shelter.
"""


class Review:
    """`claimclash review` in a folder, and requests to it."""

    def __init__(self, folder, *arguments):
        self.process = subprocess.Popen([PROGRAM, "review", *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.url = self.process.stdout.readline().decode().strip()
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)(/[0-9a-f]{32}/)", self.url)
        if not found:
            raise AssertionError(self.url + self.process.stderr.read().decode())
        self.port, self.path = int(found[1]), found[2]

    def ask(self, path="", method="GET", body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path if path.startswith("/") else self.path + path, body, named)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text, answer.headers

    def accept(self, decision, **headers):
        sent = {"Content_Type": "application/json", "Origin": f"http://127.0.0.1:{self.port}", **headers}
        return self.ask("accept", "POST", decision if isinstance(decision, str) else json.dumps(decision), **sent)

    def fingerprint(self):
        return re.search('data-fingerprint="([0-9a-f]{16})"', self.ask()[1])[1]

    def stop(self, how=signal.SIGINT):
        self.process.send_signal(how)
        code = self.process.wait(PATIENCE)
        self.process.stdout.close()
        self.process.stderr.close()
        return code


class Served(unittest.TestCase):
    def setUp(self):
        self.folder = os.path.realpath(tempfile.mkdtemp(prefix="claimclash-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.article = os.path.join(self.folder, "shelter.md")
        self.baseline = os.path.join(self.folder, ".claimclash-baseline.jsonl")
        os.mkdir(os.path.join(self.folder, ".git"))
        self.write(SHELTER)
        self.review = Review(self.folder, "shelter.md")
        self.addCleanup(lambda: self.review.process.poll() is None and self.review.stop())

    def write(self, text):
        with open(self.article, "w", encoding="utf-8") as file:
            file.write(text)

    def test_serves_the_page(self):
        status, page, headers = self.review.ask()
        self.assertEqual(status, 200)
        self.assertIn("<title>1 clash in 1 article: shelter.md</title>", page)
        self.assertIn("connect-src 'self'", page)
        self.assertEqual(headers["Cache-Control"], "no-store")
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        self.assertIn("frame-ancestors 'none'", headers["Content-Security-Policy"])

    def test_makes_it_anew_when_the_article_changes(self):
        first = self.review.ask("edition")[1]
        self.assertEqual(self.review.ask("edition")[1], first)
        self.write(SHELTER.replace("250", "400"))
        self.assertNotEqual(self.review.ask("edition")[1], first)
        self.assertIn("<title>no clashes in 1 article", self.review.ask()[1])

    def test_bears_an_article_that_is_gone_and_comes_back(self):
        os.remove(self.article)
        self.assertIn("cannot be read", self.review.ask()[1])
        self.write(SHELTER)
        self.assertIn("<title>1 clash", self.review.ask()[1])

    def test_follows_the_configuration_and_the_baseline(self):
        self.assertIn("<title>1 clash", self.review.ask()[1])
        config = os.path.join(self.folder, ".claimclash.yaml")
        with open(config, "w", encoding="utf-8") as file:
            file.write("root: true\nlevels: {count-conflict: off}\n")
        self.assertIn("<title>no clashes", self.review.ask()[1])
        with open(config, "w", encoding="utf-8") as file:
            file.write("levels: {count-conflict: loud}\n")
        self.assertIn(".claimclash.yaml:1:26", self.review.ask()[1])
        os.remove(config)
        self.assertIn("<title>1 clash", self.review.ask()[1])
        subprocess.run([PROGRAM, "baseline", "add", "--reason", "two courses", "shelter.md"], cwd=self.folder, timeout=PATIENCE, check=True, capture_output=True)
        self.assertIn("<title>no clashes", self.review.ask()[1])

    def test_leaves_out_what_is_too_large_to_look_at(self):
        self.write("It has 20 beds.\n\n" * 200000)
        self.assertIn("larger than 2097152 bytes", self.review.ask()[1])
        self.write(SHELTER)
        self.assertIn("<title>1 clash", self.review.ask()[1])

    def test_takes_one_of_two_decisions_at_once(self):
        whole = {"article": 1, "fingerprint": self.review.fingerprint()}
        with concurrent.futures.ThreadPoolExecutor(2) as tabs:
            codes = sorted(tabs.map(lambda reason: self.review.accept({**whole, "reason": reason})[0], ["one", "other"]))
        self.assertEqual(codes, [200, 409])
        with open(self.baseline, encoding="utf-8") as file:
            self.assertEqual(len(file.readlines()), 1)

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_tells_when_the_baseline_cannot_be_written(self):
        os.chmod(self.folder, 0o555)
        self.addCleanup(os.chmod, self.folder, 0o755)
        status, said, _ = self.review.accept({"article": 1, "fingerprint": self.review.fingerprint(), "reason": "why"})
        self.assertEqual(status, 409)
        self.assertIn("cannot be written", said)

    def test_serves_nothing_else(self):
        token = self.review.path
        for path in ("/", "/shelter.md", token + "shelter.md", token + "../shelter.md", token + "..%2f..%2fetc/passwd", "/" + "0" * 32 + "/", token[:-2] + "/", token[:-1],
                     "//", token + "/", token + "edition/", "/favicon.ico", token + "accept"):
            self.assertEqual(self.review.ask(path)[0], 404, path)

    def test_turns_away_other_hosts_and_origins(self):
        port = self.review.port
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", f"127.0.0.1:{port + 1}", f"127.0.0.1.evil.example:{port}", ""):
            self.assertEqual(self.review.ask(Host=host)[0], 403, host)
        for origin in ("http://evil.example", "null", f"https://127.0.0.1:{port}", f"http://127.0.0.1:{port}.evil.example", f"http://127.0.0.1:{port + 1}"):
            self.assertEqual(self.review.ask(Origin=origin)[0], 403, origin)
        self.assertEqual(self.review.ask(Host=f"localhost:{port}", Origin=f"http://localhost:{port}")[0], 200)

    def test_listens_on_this_machine_only(self):
        with open("/proc/net/tcp", encoding="ascii") as file:
            listening = [line.split()[1] for line in file if line.split()[3] == "0A"]
        here = [it for it in listening if int(it.split(":")[1], 16) == self.review.port]
        self.assertEqual([it.split(":")[0] for it in here], ["0100007F"])

    def test_accepts_with_a_reason(self):
        decision = {"article": 1, "fingerprint": self.review.fingerprint(), "reason": " two \"courses\" \u00e9 "}
        self.assertEqual(self.review.accept(decision)[0], 200)
        with open(self.baseline, encoding="utf-8") as file:
            line = json.loads(file.read())
        self.assertEqual((line["rule"], line["reason"], line["files"]), ("count-conflict", "two \"courses\" \u00e9", ["shelter.md"]))
        self.assertIn("<title>no clashes", self.review.ask()[1])
        self.assertEqual(subprocess.run([PROGRAM, "check", "-q", "shelter.md"], cwd=self.folder, timeout=PATIENCE, check=False).returncode, 0)

    def test_refuses_other_decisions(self):
        fingerprint = self.review.fingerprint()
        whole = {"article": 1, "fingerprint": fingerprint, "reason": "why"}
        for wrong in ({}, [], "{", "null", {**whole, "reason": " "}, {**whole, "article": 2}, {**whole, "article": 0}, {**whole, "article": "1"}, {**whole, "article": 1e300},
                      {**whole, "fingerprint": "0"}, {**whole, "fingerprint": fingerprint + "x"}, {**whole, "reason": None}):
            self.assertEqual(self.review.accept(wrong)[0], 409, wrong)
        self.assertEqual(self.review.accept(whole, Content_Type="text/plain")[0], 415)
        self.assertEqual(self.review.accept(whole, Origin="http://evil.example")[0], 403)
        self.assertEqual(self.review.ask("accept", "POST", json.dumps(whole), Content_Type="application/json")[0], 403)      # no browser sends without an Origin
        self.assertEqual(self.review.accept("x" * 70000)[0], 413)
        self.assertEqual(self.review.accept(whole, Host="evil.example")[0], 403)
        self.assertEqual(self.review.ask("accept", "PUT", "{}", Origin=f"http://127.0.0.1:{self.review.port}")[0], 405)
        self.assertFalse(os.path.exists(self.baseline))

    def test_keeps_a_baseline_that_cannot_be_written(self):
        with open(self.baseline, "w", encoding="utf-8") as file:
            file.write("this is no baseline\n")
        page = self.review.ask()[1]
        self.assertIn(".claimclash-baseline.jsonl:1", page)
        with open(self.baseline, encoding="utf-8") as file:
            self.assertEqual(file.read(), "this is no baseline\n")

    def test_ends_by_ctrl_c(self):
        self.assertEqual(self.review.stop(), 0)
        with self.assertRaises(OSError):
            self.review.ask()

    def test_ends_by_ctrl_c_while_someone_is_connected(self):
        idle = http.client.HTTPConnection("127.0.0.1", self.review.port, timeout=PATIENCE)
        idle.connect()
        started = time.monotonic()
        self.assertEqual(self.review.stop(signal.SIGTERM), 0)
        self.assertLess(time.monotonic() - started, 20)
        idle.close()


class Across(unittest.TestCase):
    def test_lays_articles_beside_each_other(self):
        """Two accounts of one event: the clash is shown, accepted and gone; without --across each stands alone."""
        folder = os.path.realpath(tempfile.mkdtemp(prefix="claimclash-"))
        self.addCleanup(shutil.rmtree, folder)
        os.mkdir(os.path.join(folder, ".git"))
        case = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "fixtures", "across-ferry-disagree")
        for name in ("article.md", "other.md"):
            shutil.copy(os.path.join(case, name), folder)
        alone = Review(folder, "article.md", "other.md")
        self.addCleanup(alone.stop)
        self.assertNotIn("cross-document", alone.ask()[1])
        review = Review(folder, "--across", "article.md", "other.md")
        self.addCleanup(review.stop)
        page = review.ask()[1]
        self.assertIn("cross-document", page)
        sheet = page.rindex("data-article=", 0, page.index("data-fingerprint"))
        article = int(re.match(r'data-article="(\d+)"', page[sheet:])[1])
        self.assertEqual(review.accept({"article": article, "fingerprint": review.fingerprint(), "reason": "counted on two days"})[0], 200)
        self.assertNotIn('class="rule">cross-document', review.ask()[1])


class Started(unittest.TestCase):
    def run_review(self, *arguments):
        folder = tempfile.mkdtemp(prefix="claimclash-")
        self.addCleanup(shutil.rmtree, folder)
        done = subprocess.run([PROGRAM, "review", *arguments], cwd=folder, capture_output=True, timeout=PATIENCE, check=False)
        return done.returncode, done.stderr.decode()

    def test_wants_an_article(self):
        code, said = self.run_review()
        self.assertEqual(code, 2)
        self.assertIn("nothing to review", said)
        self.assertEqual(self.run_review("missing.md")[0], 2)

    def test_wants_a_grouping_that_is(self):
        code, said = self.run_review("--across=foldre", os.path.abspath(__file__))
        self.assertEqual(code, 2)
        self.assertIn('articles are not grouped by "foldre"', said)

    def test_wants_a_port_that_is(self):
        code, said = self.run_review("--port", "70000", ".")
        self.assertEqual(code, 2)
        self.assertIn("--port cannot be 70000", said)


def has_library():
    try:
        ctypes.CDLL("libmicrohttpd.so.12")
        return True
    except OSError:
        return False


if __name__ == "__main__":
    if not has_library():
        print("review: skipped, libmicrohttpd is missing")
        sys.exit(77)
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
