# The language server as editors use it: a scripted client, what is answered to nonsense, latency over edits, and a real Neovim and a real Emacs.
# SPDX-License-Identifier: Apache-2.0
"""language_server.py CLAIMCLASH: the tests in an editor are skipped where it is missing (Debian: neovim, emacs-nox and elpa-eglot). CLAIMCLASH_EDITS=1000
measures the latency over so many edits."""
import json
import os
import queue
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
import unittest

PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else "claimclash"
PATIENCE = 60                                        # seconds; a busy machine

SHELTER = """# Shelter opens in Norrby

The Harbour Trust plans to train 400 volunteers to run the shelter. \U0001f3aa The Harbour Trust announced a $5 million investment in Norrby.

> "This is a new Harbour Trust investment of $5 million in Norrby. 250 volunteers will be trained," Mayor Ada Berg said.
"""

CAPABILITIES = {
    "general": {"positionEncodings": ["utf-8", "utf-16"]},
    "textDocument": {
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
    },
    "workspace": {"configuration": True, "didChangeWatchedFiles": {"dynamicRegistration": True}},
}


class Client:
    """Speaks the protocol with `claimclash lsp`; answers of the server wait in `answers` by id, its notices in `notices`."""

    def __init__(self, folder, *arguments):
        self.process = subprocess.Popen([PROGRAM, "lsp", *arguments], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.messages = queue.Queue()
        self.settings = {}
        self.watched = None
        self.notices = []
        self.last_id = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        out = self.process.stdout
        while True:
            length = None
            while (line := out.readline().strip()):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                self.messages.put(None)
                return
            self.messages.put(json.loads(out.read(length)))

    def write(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def next(self, seconds=PATIENCE):
        message = self.messages.get(timeout=seconds)
        if message and message.get("method") == "workspace/configuration":
            self.send({"id": message["id"], "result": [self.settings for _ in message["params"]["items"]]})
            return self.next(seconds)
        if message and message.get("method") == "client/registerCapability":
            self.watched = message["params"]["registrations"][0]["registerOptions"]["watchers"]
            self.send({"id": message["id"], "result": None})
            return self.next(seconds)
        return message

    def answer(self, wanted):
        while True:
            message = self.next()
            if message is None:
                raise AssertionError("the server is gone")
            if "method" in message:
                self.notices.append(message)
            elif message.get("id") == wanted:
                return message

    def ask(self, method, params):
        self.last_id += 1
        self.send({"id": self.last_id, "method": method, "params": params})
        return self.answer(self.last_id)

    def result(self, method, params):
        answer = self.ask(method, params)
        if "error" in answer:
            raise AssertionError(answer["error"])
        return answer["result"]

    def notice(self, method):
        while True:
            for i, message in enumerate(self.notices):
                if message["method"] == method:
                    return self.notices.pop(i)["params"]
            message = self.next()
            if message is None:
                raise AssertionError("the server is gone")
            self.notices.append(message)

    def diagnostics(self):
        return self.notice("textDocument/publishDiagnostics")

    def start(self, folder, capabilities=None, options=None):
        result = self.result("initialize", {"processId": None, "rootUri": "file://" + folder, "capabilities": CAPABILITIES if capabilities is None else capabilities,
                                            "initializationOptions": options})
        self.notify("initialized", {})
        return result

    def close(self):
        self.result("shutdown", None)
        self.notify("exit", None)
        self.process.stdin.close()
        code = self.process.wait(PATIENCE)
        self.process.stdout.close()
        return code


class Server(unittest.TestCase):
    def setUp(self):
        self.folder = os.path.realpath(tempfile.mkdtemp(prefix="claimclash-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.uri = "file://" + self.folder + "/shelter.md"
        self.client = Client(self.folder)
        self.addCleanup(self.stop)

    def stop(self):
        self.client.process.kill()
        self.client.process.wait()
        self.client.process.stdin.close()
        self.client.process.stdout.close()

    def open(self, text=SHELTER, uri=None, language="markdown", capabilities=None, options=None):
        self.client.start(self.folder, capabilities, options)
        self.client.notify("textDocument/didOpen", {"textDocument": {"uri": uri or self.uri, "languageId": language, "version": 1, "text": text}})
        return self.client.diagnostics()

    def change(self, changes, version=2):
        self.client.notify("textDocument/didChange", {"textDocument": {"uri": self.uri, "version": version}, "contentChanges": changes})
        return self.client.diagnostics()

    def place(self, words, text=SHELTER, occurrence=0, encoding="utf-8"):
        """The position of the words, as the encoding counts."""
        at = -1
        for _ in range(occurrence + 1):
            at = text.index(words, at + 1)
        before = text[:at]
        line = before.rsplit("\n", 1)[-1]
        return {"line": before.count("\n"), "character": len(line.encode("utf-8")) if encoding == "utf-8" else len(line.encode("utf-16-le")) // 2}

    def at(self, words, **where):
        return {"textDocument": {"uri": self.uri}, "position": self.place(words, **where)}

    def words_at(self, span, text=SHELTER, encoding="utf-8"):
        def byte(position):
            line = text.split("\n")[position["line"]]
            return line.encode(encoding)[: position["character"] * (1 if encoding == "utf-8" else 2)].decode(encoding)
        start, end = byte(span["start"]), byte(span["end"])
        return end[len(start):]


class Protocol(Server):
    def test_lives_in_order(self):
        result = self.client.start(self.folder)
        self.assertEqual(result["capabilities"]["positionEncoding"], "utf-8")
        self.assertEqual(result["capabilities"]["textDocumentSync"]["change"], 2)
        self.assertEqual(result["serverInfo"]["name"], "claimclash")
        self.assertEqual(self.client.close(), 0)

    def test_exits_with_1_without_shutdown(self):
        self.client.start(self.folder)
        self.client.notify("exit", None)
        self.assertEqual(self.client.process.wait(PATIENCE), 1)

    def test_ends_when_the_client_is_gone(self):
        self.client.start(self.folder)
        self.client.process.stdin.close()
        self.assertEqual(self.client.process.wait(PATIENCE), 1)

    def test_refuses_what_comes_too_early_or_too_late(self):
        self.assertEqual(self.client.ask("textDocument/hover", {})["error"]["code"], -32002)
        self.client.start(self.folder)
        self.client.result("shutdown", None)
        self.assertEqual(self.client.ask("textDocument/hover", {})["error"]["code"], -32600)

    def test_refuses_what_it_does_not_know(self):
        self.client.start(self.folder)
        self.assertEqual(self.client.ask("textDocument/rename", {})["error"]["code"], -32601)
        self.assertEqual(self.client.ask("textDocument/hover", {"textDocument": {"uri": "file:///none"}})["error"]["code"], -32602)
        self.client.notify("$/unknown", {})
        self.client.notify("telemetry/whatever", [1, 2])
        self.assertEqual(self.client.close(), 0)

    def test_refuses_wrong_params(self):
        self.open()
        for params in ({}, {"position": 3}, {"position": {"line": -1, "character": 0}}, {"position": {"line": "1", "character": 0}}):
            answer = self.client.ask("textDocument/hover", {"textDocument": {"uri": self.uri}, **params})
            self.assertEqual(answer["error"]["code"], -32602, params)
        self.assertIsNone(self.client.result("textDocument/hover", {"textDocument": {"uri": self.uri}, "position": {"line": 1e12, "character": 1e12}}))

    def test_passes_over_nonsense(self):
        self.client.start(self.folder)
        for nonsense in (b"Content-Length: 5\r\n\r\n{\"a\":", b"Content-Length: 2\r\n\r\n[]", b"Content-Type: x\r\n\r\n", b"Content-Length: -3\r\n\r\n",
                         b"Content-Length: 99999999999999999999\r\n\r\n", b"Content-Length: 4\r\n\r\nnull", b"x" * 5000,
                         b"Content-Length: 20000\r\n\r\n" + b"[" * 20000):
            self.client.write(nonsense)
            answer = self.client.next()
            self.assertIn(answer["error"]["code"], (-32700, -32600), nonsense[:40])
            self.assertIsNone(answer["id"])
        self.assertEqual(self.client.close(), 0)

    def test_passes_over_a_huge_message(self):
        self.client.start(self.folder)
        size = 70 << 20
        self.client.write(b"Content-Length: %d\r\n\r\n" % size)
        for _ in range(70):
            self.client.write(b"x" * (1 << 20))
        self.assertEqual(self.client.next()["error"]["code"], -32600)
        self.assertEqual(self.client.close(), 0)

    def test_takes_messages_in_pieces_and_in_heaps(self):
        self.client.start(self.folder)
        body = json.dumps({"jsonrpc": "2.0", "id": "in pieces", "method": "nothing/here"}).encode()
        for byte in b"Content-Length: %d\r\n\r\n%s" % (len(body), body):
            self.client.write(bytes([byte]))
        self.assertEqual(self.client.answer("in pieces")["error"]["code"], -32601)
        self.client.write((b"Content-Length: %d\r\n\r\n%s" % (len(body), body)) * 500)
        for _ in range(500):
            self.client.answer("in pieces")

    def test_cancels_what_has_not_begun(self):
        self.open()
        frames = b""
        for i in range(20):
            body = json.dumps({"jsonrpc": "2.0", "id": 1000 + i, "method": "textDocument/documentSymbol", "params": {"textDocument": {"uri": self.uri}}}).encode()
            frames += b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
        body = json.dumps({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 1019}}).encode()
        self.client.write(frames + b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.assertIn("result", self.client.answer(1000))
        self.assertEqual(self.client.answer(1019)["error"]["code"], -32800)


class Articles(Server):
    def test_shows_a_clash_at_both_ends(self):
        diagnostics = self.open()["diagnostics"]
        self.assertEqual(sorted(self.words_at(it["range"]) for it in diagnostics), ["250 volunteers", "400 volunteers"])
        for it in diagnostics:
            self.assertEqual((it["code"], it["source"], it["severity"]), ("count-conflict", "claimclash", 2))
            self.assertTrue(it["codeDescription"]["href"].endswith("/rules/checks/figures/count-conflict.yml"))
            self.assertTrue(os.path.exists(it["codeDescription"]["href"][len("file://"):]))
            other = it["relatedInformation"][0]
            self.assertEqual(other["location"]["uri"], self.uri)
            self.assertNotEqual(other["location"]["range"], it["range"])
            self.assertIn(self.words_at(other["location"]["range"]), other["message"])

    def test_counts_as_the_client_does(self):
        line = SHELTER.replace("The Harbour Trust plans", "\U0001f3aa caf\u00e9: the Harbour Trust plans")
        for encodings, name in ((["utf-8"], "utf-8"), (["utf-16"], "utf-16-le"), (None, "utf-16-le")):
            client = Client(self.folder)
            capabilities = dict(CAPABILITIES, general={"positionEncodings": encodings} if encodings else {})
            client.start(self.folder, capabilities)
            client.notify("textDocument/didOpen", {"textDocument": {"uri": self.uri, "languageId": "markdown", "version": 1, "text": line}})
            found = {self.words_at(it["range"], text=line, encoding=name) for it in client.diagnostics()["diagnostics"]}
            self.assertEqual(found, {"400 volunteers", "250 volunteers"})
            client.close()

    def test_an_edit_makes_a_clash_go_and_come(self):
        self.assertEqual(len(self.open()["diagnostics"]), 2)
        start = self.place("250 volunteers")
        end = {"line": start["line"], "character": start["character"] + 3}
        published = self.change([{"range": {"start": start, "end": end}, "text": "400"}])
        self.assertEqual((published["diagnostics"], published["version"]), ([], 2))
        self.assertEqual(len(self.change([{"range": {"start": start, "end": end}, "text": "120"}], 3)["diagnostics"]), 2)
        self.assertEqual(self.change([{"text": "Nothing here.\n"}], 4)["diagnostics"], [])

    def test_random_edits_leave_the_same_as_the_whole_text(self):
        self.open()
        dice = random.Random(7)
        text = SHELTER
        pieces = ["", "x", "\n", "\u00e9", "\U0001f3aa", "400 volunteers", "\n\n> 12 boats\n", " "]
        for version in range(2, 60):
            changes = []
            for _ in range(dice.randint(1, 3)):
                begin = dice.randint(0, len(text))
                end = min(len(text), begin + dice.randint(0, 12))
                piece = dice.choice(pieces)
                changes.append({"range": {"start": self.position(text, begin), "end": self.position(text, end)}, "text": piece})
                text = text[:begin] + piece + text[end:]
            self.client.notify("textDocument/didChange", {"textDocument": {"uri": self.uri, "version": version}, "contentChanges": changes})
        by_edits = self.symbols()
        self.client.notify("textDocument/didChange", {"textDocument": {"uri": self.uri, "version": 99}, "contentChanges": [{"text": text}]})
        self.assertEqual(self.symbols(), by_edits)

    def position(self, text, at):
        before = text[:at]
        return {"line": before.count("\n"), "character": len(before.rsplit("\n", 1)[-1].encode("utf-8"))}

    def symbols(self):
        return self.client.result("textDocument/documentSymbol", {"textDocument": {"uri": self.uri}})

    def test_hover_tells_the_claim_and_the_clash(self):
        self.open()
        hover = self.client.result("textDocument/hover", self.at("400 volunteers"))
        self.assertEqual(self.words_at(hover["range"]), "400 volunteers")
        self.assertEqual(hover["contents"]["kind"], "markdown")
        self.assertIn("sources disagree", hover["contents"]["value"])
        self.assertIn("**250 volunteers** (line 5)", hover["contents"]["value"])
        said_also = self.client.result("textDocument/hover", self.at("$5 million"))["contents"]["value"]
        self.assertIn("said also: \\$5 million (line 5)", said_also)
        self.assertIsNone(self.client.result("textDocument/hover", self.at("shelter.")))

    def test_hover_is_plain_for_who_wants_it_plain(self):
        self.open(capabilities={})
        hover = self.client.result("textDocument/hover", self.at("400 volunteers"))
        self.assertEqual(hover["contents"]["kind"], "plaintext")
        self.assertNotIn("*", hover["contents"]["value"])

    def test_leads_from_figure_to_figure(self):
        self.open()
        definition = self.client.result("textDocument/definition", self.at("400 volunteers"))
        self.assertEqual([self.words_at(it["range"]) for it in definition], ["250 volunteers"])
        first = self.client.result("textDocument/definition", self.at("$5 million", occurrence=1))
        self.assertEqual([it["range"]["start"] for it in first], [self.place("$5 million")])
        references = self.client.result("textDocument/references", {**self.at("$5 million"), "context": {"includeDeclaration": True}})
        self.assertEqual([self.words_at(it["range"]) for it in references], ["$5 million", "$5 million"])
        others = self.client.result("textDocument/references", {**self.at("$5 million"), "context": {"includeDeclaration": False}})
        self.assertEqual(len(others), 1)
        highlights = self.client.result("textDocument/documentHighlight", self.at("250 volunteers"))
        self.assertEqual([self.words_at(it["range"]) for it in highlights], ["400 volunteers", "250 volunteers"])

    def test_symbols_are_the_ledger(self):
        self.open()
        symbols = self.symbols()
        self.assertEqual([it["name"] for it in symbols], ["Shelter opens in Norrby"])
        self.assertEqual([it["name"] for it in symbols[0]["children"]], ["400 volunteers", "$5 million", "$5 million", "250 volunteers"])
        self.assertIn("action train", symbols[0]["children"][0]["detail"])

    def test_flat_symbols_for_who_knows_no_others(self):
        self.open(capabilities={"general": {"positionEncodings": ["utf-8"]}})
        symbols = self.symbols()
        self.assertEqual([self.words_at(it["location"]["range"]) for it in symbols], ["400 volunteers", "$5 million", "$5 million", "250 volunteers"])

    def actions(self, words):
        start = self.place(words)
        return self.client.result("textDocument/codeAction", {"textDocument": {"uri": self.uri}, "range": {"start": start, "end": start}, "context": {"diagnostics": []}})

    def apply(self, action):
        edit = action["edit"]["changes"][self.uri][0]
        lines = SHELTER.encode().split(b"\n")
        def byte(position):
            return sum(len(it) + 1 for it in lines[: position["line"]]) + position["character"]
        data = SHELTER.encode()
        return (data[: byte(edit["range"]["start"])] + edit["newText"].encode() + data[byte(edit["range"]["end"]):]).decode()

    def test_actions_come_in_pairs(self):
        self.open()
        actions = {it["title"]: it for it in self.actions("250 volunteers")}
        self.assertEqual(self.apply(actions["Use 400 here"]), SHELTER.replace("250", "400"))
        self.assertEqual(self.apply(actions["Use 250 in line 3"]), SHELTER.replace("400", "250"))
        self.assertEqual(self.actions("shelter."), [])

    def test_silences_with_a_reason(self):
        self.open()
        for title in ("Silence: these are not the same thing", "Silence: checked, it stays as it is"):
            for words in ("250 volunteers", "400 volunteers"):
                text = self.apply(next(it for it in self.actions(words) if it["title"] == title))
                self.client.notify("textDocument/didChange", {"textDocument": {"uri": self.uri, "version": 5}, "contentChanges": [{"text": text}]})
                self.assertEqual(self.client.diagnostics()["diagnostics"], [], text)
                self.client.notify("textDocument/didChange", {"textDocument": {"uri": self.uri, "version": 6}, "contentChanges": [{"text": SHELTER}]})
                self.client.diagnostics()

    def test_accepts_into_the_baseline(self):
        self.open()
        action = next(it for it in self.actions("250 volunteers") if "command" in it)
        self.assertIsNone(self.client.result("workspace/executeCommand", {"command": action["command"]["command"], "arguments": action["command"]["arguments"]}))
        self.assertEqual(self.client.diagnostics()["diagnostics"], [])
        with open(os.path.join(self.folder, ".claimclash-baseline.jsonl"), encoding="utf-8") as file:
            line = json.loads(file.read())
        self.assertEqual((line["rule"], line["reason"]), ("count-conflict", "checked, it stays as it is"))
        with open(os.path.join(self.folder, "shelter.md"), "w", encoding="utf-8") as file:
            file.write(SHELTER)
        self.assertEqual(subprocess.run([PROGRAM, "check", "-q", "shelter.md"], cwd=self.folder, timeout=PATIENCE, check=False).returncode, 0)

    def test_refuses_other_commands(self):
        self.open()
        for params in ({}, {"command": "rm"}, {"command": "claimclash.accept"}, {"command": "claimclash.accept", "arguments": [1]},
                       {"command": "claimclash.accept", "arguments": [self.uri, "0", "why"]}):
            self.assertIn("error", self.client.ask("workspace/executeCommand", params))

    def test_takes_the_editors_settings(self):
        self.client.settings = {"ignore": "count-conflict"}
        self.open()
        self.client.notify("textDocument/didChange", {"textDocument": {"uri": self.uri, "version": 2}, "contentChanges": [{"text": SHELTER}]})
        self.assertEqual(self.client.diagnostics()["diagnostics"], [])
        self.client.settings = {"ignore": "weekday-date"}
        self.client.notify("workspace/didChangeConfiguration", {"settings": None})
        while len(self.client.diagnostics()["diagnostics"]) != 2:
            pass

    def test_takes_options_at_the_start(self):
        self.client.settings = None
        self.assertEqual(self.open(options={"select": "weekday-date"})["diagnostics"], [])

    def test_follows_the_configuration_file(self):
        self.open()
        config = os.path.join(self.folder, ".claimclash.yaml")
        with open(config, "w", encoding="utf-8") as file:
            file.write("root: true\nlevels: {count-conflict: off}\n")
        self.client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": "file://" + config, "type": 1}]})
        self.assertEqual(self.client.diagnostics()["diagnostics"], [])
        self.assertTrue(any("claimclash" in it["globPattern"] for it in self.client.watched))
        with open(config, "w", encoding="utf-8") as file:
            file.write("levels: {count-conflict: loud}\n")
        self.client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": "file://" + config, "type": 2}]})
        self.assertIn(".claimclash.yaml:1:26", self.client.notice("window/showMessage")["message"])

    def test_shows_notes_on_comments(self):
        diagnostics = self.open("<!-- claimclash-ignore count-conflict: no longer -->\n\nAll is well.\n")["diagnostics"]
        self.assertEqual([(it["code"], it["severity"], it["tags"]) for it in diagnostics], [("unused-suppression", 3, [1])])

    def test_closing_takes_the_diagnostics_away(self):
        self.open()
        self.client.notify("textDocument/didClose", {"textDocument": {"uri": self.uri}})
        self.assertEqual(self.client.diagnostics()["diagnostics"], [])

    def test_reads_by_language_what_has_no_ending(self):
        self.uri = "untitled:Untitled-1"
        html = "<p>Planners say 31 April 2021 is the day. <script>On 32 May 2021</script></p>"
        found = self.open(html, self.uri, "html")["diagnostics"]
        self.assertEqual([it["code"] for it in found], ["impossible-date"])


PLAIN = ("The hall was full long before the doors were closed, and those who had come late stood along the walls or listened from the stairs. Nobody had "
         "expected the debate to be short. The chair asked for patience, read out the rules, and reminded the speakers that a decision would have to wait.",
         "Her neighbours remember the old market as a place where one met, not only as one where one bought. They speak of the smell of bread, of the "
         "voices of the women who sold fish, and of the rain that came through the roof whenever the wind stood in the north.")


def long_article():
    """Ten thousand words: the cases of fixtures/ one after the other, with paragraphs without figures between theirs, as in a long report."""
    fixtures = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "fixtures")
    paragraphs = []
    for name in sorted(os.listdir(fixtures)):
        path = os.path.join(fixtures, name, "article.md")
        if os.path.exists(path) and sum(len(it.split()) for it in paragraphs) < 10000:
            with open(path, encoding="utf-8", newline="") as file:
                paragraphs += [file.read().replace("\r", "").lstrip("\ufeff-\n"), *PLAIN]
    return "\n\n".join(paragraphs)


class Latency(Server):
    def processor_time(self):
        with open(f"/proc/{self.client.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def test_edits_of_a_long_article(self):
        text = long_article()
        self.open(text)
        lines = text.split("\n")
        places = random.Random(7)
        long_lines = [i for i in range(len(lines)) if len(lines[i]) > 100]
        times = []
        used = self.processor_time()
        for version in range(2, int(os.environ.get("CLAIMCLASH_EDITS", 50)) + 2):
            if version % 2 == 0:                     # a letter comes and goes, each time in another place
                at = {"line": places.choice(long_lines), "character": places.randrange(10, 90)}
            started = time.monotonic()
            letter = {"range": {"start": at, "end": at}, "text": "x"} if version % 2 == 0 else {"range": {"start": at, "end": dict(at, character=at["character"] + 1)}, "text": ""}
            self.change([letter], version)
            times.append((time.monotonic() - started) * 1000)
        used = (self.processor_time() - used) / len(times)
        times.sort()
        print(f"\nlatency of {len(times)} edits in {len(text.split())} words: median {times[len(times) // 2]:.1f} ms, 90 % {times[len(times) * 9 // 10]:.1f}, 99 % {times[len(times) * 99 // 100]:.1f}, most {times[-1]:.1f}; "
              f"{used:.1f} ms of processor time each",
              file=sys.stderr)


NEOVIM = """
local folder, program = ...
local function wait_for(count)
  local reached = vim.wait(60000, function() return #vim.diagnostic.get(0) == count end, 20)
  print((reached and 'reached ' or 'wanted ') .. count .. ', there are ' .. #vim.diagnostic.get(0))
end
local config = { name = 'claimclash', cmd = { program, 'lsp' }, root_dir = folder }
if vim.lsp.start then vim.lsp.start(config) else vim.lsp.buf_attach_client(0, vim.lsp.start_client(config)) end
wait_for(2)
local line = vim.fn.search('250 volunteers', 'w')
vim.fn.setline(line, (vim.fn.getline(line):gsub('250', '400')))
wait_for(0)
vim.fn.setline(line, (vim.fn.getline(line):gsub('400', '120')))
wait_for(2)
"""

EMACS = """
(package-initialize)
(require 'eglot)
(require 'flymake)
(setq eglot-autoshutdown t eglot-sync-connect 30)
(add-to-list 'eglot-server-programs (cons 'text-mode (list (getenv "CLAIMCLASH") "lsp")))
(defun wait-for (count)
  (let ((tries 0))
    (while (and (< tries 1200) (/= count (length (flymake-diagnostics))))
      (eglot--signal-textDocument/didChange)        ; what eglot does when Emacs is idle, which it never is in a batch
      (accept-process-output nil 0.05)
      (flymake-start)
      (setq tries (1+ tries)))
    (princ (format "%s %d\\n" (if (= count (length (flymake-diagnostics))) "reached" "wanted") count))))
(find-file "shelter.txt")
(text-mode)
(call-interactively 'eglot)
(wait-for 2)
(goto-char (point-min))
(search-forward "250")
(replace-match "400")
(wait-for 0)
(goto-char (point-min))
(search-forward "400" nil nil 2)
(replace-match "120")
(wait-for 2)
"""


class Editors(unittest.TestCase):
    def setUp(self):
        self.folder = os.path.realpath(tempfile.mkdtemp(prefix="claimclash-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def run_editor(self, *command):
        home = dict(os.environ, HOME=self.folder, XDG_CONFIG_HOME=self.folder, XDG_DATA_HOME=self.folder, XDG_STATE_HOME=self.folder, CLAIMCLASH=PROGRAM)
        done = subprocess.run(command, cwd=self.folder, env=home, capture_output=True, timeout=300, check=False)
        return (done.stdout + done.stderr).decode()

    @unittest.skipUnless(shutil.which("nvim"), "neovim is missing")
    def test_neovim(self):
        self.write("shelter.md", SHELTER)
        self.write("drive.lua", NEOVIM)
        said = self.run_editor("nvim", "--headless", "-u", "NONE", "-i", "NONE", "shelter.md", "-c", f"lua loadfile('drive.lua')('{self.folder}', '{PROGRAM}')", "-c", "qall!")
        self.assertEqual([it.split(",")[0] for it in said.splitlines() if it.strip()], ["reached 2", "reached 0", "reached 2"], said)

    @unittest.skipUnless(shutil.which("emacs"), "emacs is missing")
    def test_emacs(self):
        self.write("shelter.txt", SHELTER)
        self.write("drive.el", EMACS)
        os.mkdir(os.path.join(self.folder, ".git"))
        said = self.run_editor("emacs", "--batch", "-q", "-l", "drive.el")
        self.assertEqual([it for it in said.splitlines() if it.startswith(("reached", "wanted"))], ["reached 2", "reached 0", "reached 2"], said)


class Snippets(unittest.TestCase):
    """Of the README, for editors that are not tried here: at least their syntax and the command that they start."""

    def snippet(self, begins, comment):
        readme = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "README.md")
        with open(readme, encoding="utf-8") as file:
            lines = file.read().split(begins, 1)[1].split("\n")[1:]
        block = []
        for line in lines:
            if not line.startswith("    ") or line.strip().startswith(comment):
                break
            block.append(line[4:])
        return "\n".join(block)

    def test_helix(self):
        settings = tomllib.loads(self.snippet("# Helix", "//"))
        self.assertEqual(settings["language-server"]["claimclash"], {"command": "claimclash", "args": ["lsp"]})
        self.assertEqual([it["language-servers"] for it in settings["language"]], [["claimclash"]])

    def test_visual_studio_code(self):
        settings = json.loads("{" + self.snippet("// Visual Studio Code", "//") + "}")
        self.assertEqual((settings["glspc.server.command"], settings["glspc.server.commandArguments"]), ("claimclash", ["lsp"]))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
