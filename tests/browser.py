# The review page in a real browser: what clicks and keys do, what an article cannot do, what a screen reader is told, and how long a large page takes.
# SPDX-License-Identifier: Apache-2.0
"""browser.py CLAIMCLASH: exits with 77 where Chromium or its driver is missing (Debian: chromium, chromium-driver, python3-selenium)."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

try:
    from selenium import webdriver
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import WebDriverWait
except ImportError:
    webdriver = None

PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else "claimclash"
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")

SHELTER = """---
title: Shelter opens in Norrby
date: 2025-03-04
---

# Shelter opens in Norrby

The Harbour Trust plans to train 400 volunteers to run the shelter. The Harbour Trust announced a $5 million investment in Norrby.

> "This is a new Harbour Trust investment of $5 million in Norrby. 250 volunteers will be trained," Mayor Ada Berg said.

The shelter had 90 beds in 2019.

| Ward | Beds |
|------|-----:|
| East | 20 |
| West | 30 |
| Total | 60 |
"""

BRIDGE = "The council plans to hire 300 guards for the bridge. Mayor Ada Berg said that 200 guards would be hired for the bridge.\n"

# What an article, a title, a file name or a rule may try; each would set window.acted, load something, or leave its place.
EVILS = ["<script>window.acted=1</script>", "<img src=x onerror=window.acted=1>", "\" onmouseover=\"window.acted=1\" x=\"", "' autofocus onfocus='window.acted=1",
         "</style><style>body{display:none}</style>", "</script><script>window.acted=1</script>", "<a href=\"javascript:window.acted=1\">x</a>",
         "<iframe srcdoc='<script>parent.acted=1</script>'></iframe>", "<base href=http://127.0.0.1:9/>", "<meta http-equiv=refresh content=0>",
         "-->\"><svg onload=window.acted=1>", "\u202egnp.exe\u2066"]

USER_RULE = """# A rule of the test's own.
extends: calendar
says: "No such day. {evil}"
level: error
message: "no {{date}} {evil}"
help: "{evil}"
conflict: ["It opened on 31 April 2021."]
agree: ["It opened on 30 April 2021.", "It opened on 31 May 2021."]
"""


def make_page(folder, *names, options=()):
    """Runs `claimclash check -f html`; gives the page's path."""
    page = os.path.join(folder, "page.html")
    done = subprocess.run([PROGRAM, "check", "--isolated", "--fail-on", "never", "-f", "html:" + page, *options, "--", *names], cwd=folder, capture_output=True, timeout=120, check=False)
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())
    return page


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)
    return name


class Browser(unittest.TestCase):
    """One browser for all; each test opens its own page."""

    @classmethod
    def setUpClass(cls):
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,1000"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        cls.driver = webdriver.Chrome(service=webdriver.chrome.service.Service(DRIVER), options=options)

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="claimclash-")
        self.addCleanup(shutil.rmtree, self.folder)

    def open(self, page, anchor=""):
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get("file://" + page + anchor)

    def open_article(self, name, text, anchor="", others=(), options=()):
        self.open(make_page(self.folder, write(self.folder, name, text), *others, options=options), anchor)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def run_script(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def words(self, selector):
        return [element.text for element in self.all(selector)]

    def press(self, key):
        self.driver.switch_to.active_element.send_keys(key)

    def figure(self, words):
        return next(element for element in self.all(".text .figure") if element.text == words)


class Sheet(Browser):
    def setUp(self):
        super().setUp()
        self.open_article("shelter.md", SHELTER)

    def test_keeps_the_structure_of_the_article(self):
        self.assertEqual(self.words(".text h3"), ["Shelter opens in Norrby"])
        self.assertEqual(len(self.all(".text blockquote p")), 1)
        self.assertEqual(self.words(".text th"), ["Ward", "Beds"])
        self.assertEqual(self.words(".text tr:last-of-type td"), ["Total", "60"])

    def test_underlines_by_state(self):
        self.assertIn("clash", self.figure("400 volunteers").get_attribute("class"))
        self.assertIn("agrees", self.figure("$5 million").get_attribute("class"))
        self.assertIn("once", self.figure("90 beds").get_attribute("class"))
        styles = {self.run_script("return getComputedStyle(arguments[0]).textDecorationStyle", self.figure(it)) for it in ("400 volunteers", "$5 million", "90 beds")}
        self.assertEqual(styles, {"wavy", "solid", "dotted"})

    def test_numbers_figures_in_reading_order(self):
        numbers = self.run_script("return [...document.querySelectorAll('.text [data-number]')].map((it) => Number(it.dataset.number))")
        self.assertEqual(numbers, list(range(1, len(numbers) + 1)))

    def test_shows_both_sentences_and_speakers(self):
        card = next(it for it in self.all(".card") if "count-conflict" in it.text)
        quotes = [it.text for it in card.find_elements(By.CSS_SELECTOR, "blockquote")]
        self.assertIn("plans to train 400 volunteers", quotes[0])
        self.assertIn("250 volunteers will be trained", quotes[1])
        self.assertEqual([it.text for it in card.find_elements(By.CSS_SELECTOR, ".speaker")], ["Harbour Trust, as the article has it", "Ada Berg, quoted"])
        self.assertIn("Compared because", card.text)
        self.assertTrue(card.find_element(By.CSS_SELECTOR, ".question").text.endswith("?"))

    def test_one_click_lights_both_places(self):
        self.figure("250 volunteers").click()
        self.assertEqual(self.words(".text .figure.lit"), ["400 volunteers", "250 volunteers"])
        self.assertEqual(len(self.all(".card.lit")), 1)
        self.assertEqual(self.run_script("return document.activeElement.className"), "card warning lit")
        self.press(Keys.ESCAPE)
        self.assertEqual(self.all(".lit"), [])
        self.assertEqual(self.driver.switch_to.active_element.text, "250 volunteers")

    def test_a_card_lights_its_places(self):
        self.one(".card .question").click()
        self.assertEqual(self.words(".text .figure.lit"), ["400 volunteers", "250 volunteers"])

    def test_agreeing_figures_light_together_and_are_told(self):
        self.figure("$5 million").click()
        self.assertEqual(self.words(".text .figure.lit"), ["$5 million", "$5 million"])
        told = self.one(".inspector")
        self.assertTrue(told.is_displayed())
        self.assertIn("5,000,000 USD", told.text)

    def test_n_and_p_step_and_stop_at_the_ends(self):
        count = len(self.all(".card"))
        self.assertGreater(count, 1)
        seen = []
        for key in "n" * (count + 1) + "p":
            self.press(key)
            seen.append(int(self.one(".card.lit").get_attribute("data-card")))
        self.assertEqual(seen, [*range(1, count + 1), count, count - 1])
        self.assertEqual(self.one("#told").get_attribute("textContent"), f"Clash {count - 1} of {count}")

    def test_keys_are_letters_in_a_field(self):
        self.one("#find").send_keys("pn")
        self.assertEqual(self.all(".card.lit"), [])
        self.assertEqual(self.one("#find").get_attribute("value"), "pn")

    def test_arrows_walk_through_figures(self):
        self.figure("400 volunteers").send_keys(Keys.ARROW_RIGHT)
        self.assertEqual(self.driver.switch_to.active_element.text, "$5 million")
        self.press(Keys.ARROW_LEFT)
        self.assertEqual(self.driver.switch_to.active_element.text, "400 volunteers")

    def test_tab_stops_at_what_clashes_only(self):
        stops = self.run_script("return [...document.querySelectorAll('.text .figure')].filter((it) => it.tabIndex === 0).map((it) => it.className)")
        self.assertEqual(set(stops), {"figure clash"})
        self.one("body").send_keys(Keys.TAB)
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("href").split("#")[1], "content")

    def test_sorts_the_ledger(self):
        def column(index):
            return self.run_script("return [...document.querySelectorAll('#claims tbody tr')].map((row) => row.cells[arguments[0]].textContent)", index)
        value = next(it for it in self.all("#claims thead button") if it.text == "Value")
        value.click()
        numbers = [int(it.split()[0].replace(",", "")) for it, kind in zip(column(2), column(3)) if kind != "date"]
        self.assertEqual(numbers, sorted(numbers))
        value.click()
        self.assertEqual(self.run_script("return arguments[0].closest('th').getAttribute('aria-sort')", value), "descending")
        self.assertTrue(column(2)[0].startswith("5,000,000") or column(3)[0] == "date")

    def test_filters_the_ledger(self):
        self.one("#find").send_keys("volunteers")
        self.assertEqual([it.text for it in self.all("#claims tbody tr td:nth-child(2)") if it.is_displayed()], ["400 volunteers", "250 volunteers"])
        total = len(self.all("#claims tbody tr"))
        self.assertEqual(self.one("#shown").text, f"2 of {total} shown")
        self.one("#find").send_keys(Keys.CONTROL, "a", Keys.DELETE)
        self.run_script("arguments[0].value = 'money'; arguments[0].dispatchEvent(new Event('input'))", self.one("#kind"))
        self.assertEqual({it.text for it in self.all("#claims tbody tr td:nth-child(4)") if it.is_displayed()}, {"money"})

    def test_a_row_leads_to_its_figure(self):
        row = next(it for it in self.all("#claims tbody tr") if "250 volunteers" in it.text)
        row.find_element(By.CSS_SELECTOR, "a").click()
        self.assertEqual(self.driver.switch_to.active_element.text, "250 volunteers")

    def decide(self, label, reason=None):
        card = next(it for it in self.all(".card") if "count-conflict" in it.text)
        next(it for it in card.find_elements(By.CSS_SELECTOR, "label") if it.text.startswith(label)).click()
        if reason is not None:
            card.find_element(By.CSS_SELECTOR, "input[type=text]").send_keys(reason)
        card.find_element(By.CSS_SELECTOR, "button").click()
        return card.find_element(By.CSS_SELECTOR, ".decision output").text

    def test_a_decision_gives_a_line_that_silences(self):
        line = self.decide("Not the same thing", "two courses -- --> <script>")
        self.assertEqual(line, '<!-- claimclash-distinct "400 volunteers" "250 volunteers": two courses - -> <script> -->')
        text = SHELTER.replace("The Harbour Trust", line.replace("- -> <script>", "") + "\n\nThe Harbour Trust")
        write(self.folder, "shelter.md", text)
        said = subprocess.run([PROGRAM, "check", "--isolated", "-f", "gcc", "shelter.md"], cwd=self.folder, capture_output=True, timeout=60, check=False)
        self.assertNotIn(b"count-conflict", said.stdout + said.stderr)

    def test_a_decision_wants_its_reason(self):
        self.assertEqual(self.decide("Silence it here"), "Say why, for those who come later.")

    def test_a_decision_gives_a_command_that_accepts(self):
        os.mkdir(os.path.join(self.folder, ".git"))
        command = self.decide("Accept", "it's checked")
        self.assertEqual(command, "claimclash baseline add --reason 'it\u2019s checked' -- 'shelter.md:10:68'")
        done = subprocess.run(["sh", "-c", command.replace("claimclash", f"'{PROGRAM}'", 1)], cwd=self.folder, capture_output=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        with open(os.path.join(self.folder, ".claimclash-baseline.jsonl"), encoding="utf-8") as file:
            self.assertIn("it\u2019s checked", file.read())

    def test_tells_what_is_silenced(self):
        self.open_article("shelter.md", SHELTER.replace("The Harbour Trust plans", "<!-- claimclash-ignore count-conflict: two courses -->\n\nThe Harbour Trust plans"))
        self.assertTrue(any("silenced in the article: two courses" in it for it in self.words(".aside tbody tr")))
        self.assertIn("1 silenced in the article", self.one(".cards").text)

    def test_a_correction_names_the_place(self):
        self.assertEqual(self.decide("Correct 250"), 'shelter.md:10:68: correct "250 volunteers"; compare "400 volunteers" (line 8) [count-conflict]')


class Together(Browser):
    def test_shows_one_sentence_once(self):
        self.open_article("ward.md", "Of the 80 patients of the ward, 40 (60%) recovered.\n")
        self.assertEqual(self.words(".card blockquote"), ["Of the 80 patients of the ward, 40 (60%) recovered."])
        self.assertEqual(self.words(".card mark"), ["80 patients", "40", "60%"])
        self.assertEqual(self.words(".card .speaker"), ["the whole", "the part", "the share"])


class Anchors(Browser):
    def test_stay_when_text_is_added_elsewhere(self):
        def anchors():
            return {it.text: it.get_attribute("id") for it in self.all(".text .figure.clash")}
        self.open_article("shelter.md", SHELTER)
        before = anchors()
        self.open_article("shelter.md", SHELTER.replace("The Harbour Trust", "It has 12 doors and 7 windows.\n\nThe Harbour Trust"))
        self.assertEqual(anchors(), before)
        self.open_article("shelter.md", SHELTER, "#" + before["250 volunteers"])
        self.assertEqual(self.words(".text .figure.lit"), ["400 volunteers", "250 volunteers"])

    def test_all_links_lead_somewhere(self):
        write(self.folder, "bridge.md", BRIDGE)
        self.open_article("shelter.md", SHELTER, others=["bridge.md"])
        dead = self.run_script("return [...document.links].filter((it) => !document.getElementById(decodeURIComponent(it.hash.slice(1)))).map((it) => it.href)")
        self.assertEqual(dead, [])
        twice = self.run_script("const ids = [...document.querySelectorAll('[id]')].map((it) => it.id); return ids.filter((it, i) => ids.indexOf(it) !== i)")
        self.assertEqual(twice, [])


class Several(Browser):
    def test_marks_the_odd_cell(self):
        write(self.folder, "a.md", "The new wall will protect 12,000 homes in Norrby.\n")
        write(self.folder, "b.md", "The new wall will protect 12,000 homes, engineers said.\n")
        write(self.folder, "c.md", "The new wall will protect 9,000 homes in Norrby.\n")
        self.open(make_page(self.folder, "a.md", "b.md", "c.md"))
        self.assertEqual(self.words(".matrix thead th"), ["Subject", "a.md", "b.md", "c.md"])
        self.assertEqual(self.words(".matrix .odd"), ["9,000 homes"])
        self.assertEqual(len(self.all(".contents li")), 3)
        self.assertEqual([it.text for it in self.all("#claims tbody td:last-child")], ["a.md", "b.md", "c.md"])


class Across(Browser):
    def test_joins_the_places_of_two_articles(self):
        case = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "fixtures", "across-ferry-disagree")
        for name in ("article.md", "other.md"):
            shutil.copy(os.path.join(case, name), self.folder)
        self.open(make_page(self.folder, "article.md", "other.md", options=["--across"]))
        quotes = self.words(".card blockquote")
        self.assertEqual(quotes, ["The coast guard rescued 377 passengers from the ferry, said Ane Holt, who speaks for it.",
                                  "The coast guard rescued 412 passengers from the ferry, its spokeswoman Ane Holt said."])
        clashing = self.run_script("return [...document.querySelectorAll('#claims tr[data-state=clash]')].map((row) => [row.cells[1].textContent, row.cells[8].textContent])")
        self.assertEqual(clashing, [["377 passengers", "clash 1"], ["412 passengers", "clash 1"]])
        self.assertEqual(self.words(".matrix a.clash"), ["377 passengers", "412 passengers"])
        far = self.one(".far a")
        self.assertEqual(far.text, "line 8 of article.md")
        self.assertIn("Clash 1 is with other.md", self.words(".cards .more"))
        self.one("body").send_keys("n")
        self.assertEqual(self.words(".text .figure.lit"), ["377 passengers", "412 passengers"])
        self.press(Keys.ESCAPE)
        self.run_script("arguments[0].click()", far)
        self.assertEqual(self.driver.switch_to.active_element.text, "377 passengers")
        self.assertEqual(len(self.all(".card.lit")), 1)


class Facts(Browser):
    def test_shows_the_line_of_the_sheet(self):
        line = "- {id: guards, subject: guards, value: 250, source: \"budget, page 3\"}"
        write(self.folder, "desk.yml", "facts:\n  " + line + "\n")
        self.open_article("bridge.md", "The council hired 300 guards.\n", options=["--facts", "desk.yml"])
        self.assertEqual(self.words(".card blockquote"), [line, "The council hired 300 guards."])
        self.assertIn("source: budget, page 3", self.words(".card .speaker")[0])


class Complete(Browser):
    def test_tells_what_other_formats_tell(self):
        """Of all cases of fixtures/ in one page: each finding has its card, with its rule, its message, its level and its places."""
        fixtures = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "fixtures")
        told, page = os.path.join(self.folder, "told.json"), os.path.join(self.folder, "page.html")
        subprocess.run([PROGRAM, "check", "--isolated", "--fail-on", "never", "-f", "json:" + told, "-f", "html:" + page, fixtures], cwd=self.folder, timeout=120, check=True)
        with open(told, encoding="utf-8") as file:
            findings = json.load(file)["findings"]
        self.open(page)
        cards = self.run_script("""return [...document.querySelectorAll('.card')].map((it) => [it.querySelector('.rule').textContent, it.querySelector('h3').textContent,
            it.className, [...it.querySelectorAll('.place')].map((end) => Number(end.textContent.match(/line (\\d+)/)[1]))])""")
        shown = 8                                    # of the places of one finding
        self.assertEqual(cards, [[it["rule"], it["message"], "card " + it["level"], [end["start"]["line"] for end in it["ends"][:shown]][::-1]] for it in findings])
        self.assertGreater(len(cards), 30)


class Holding(Browser):
    def hold(self, evil):
        """Nothing acted, nothing was loaded, and no element, attribute or policy is other than the page's own."""
        self.assertIsNone(self.run_script("return window.acted ?? null"), evil)
        self.assertEqual(self.run_script("return performance.getEntriesByType('resource').map((it) => it.name).filter((it) => it !== new URL('edition', document.URL).href)"), [], evil)
        for selector in ("script", "style"):
            self.assertEqual(len(self.all(selector)), 1, evil)
        self.assertEqual(self.all("img, iframe, svg, base, object, embed, link, video, meta[http-equiv=refresh], [autofocus], a[href^=javascript]"), [], evil)
        self.assertEqual(self.run_script("return [...document.querySelectorAll('*')].flatMap((it) => it.getAttributeNames()).filter((it) => it.startsWith('on') || it === 'style')"), [], evil)
        self.assertNotRegex(self.run_script("return document.documentElement.outerHTML"), "[\u202a-\u202e\u2066-\u2069]", evil)
        self.assertTrue(self.one("h1").is_displayed(), evil)
        severe = [it for it in self.driver.get_log("browser") if it["level"] == "SEVERE"]
        self.assertEqual(severe, [], evil)


class Injection(Holding):
    def test_from_article_text_and_title(self):
        for evil in EVILS:
            for name in ("a.txt", "a.md", "a.html"):
                text = f"Planners {evil} say 400 volunteers {evil} will be trained at the shelter.\n\nMayor Ada Berg said 250 volunteers {evil} will be trained at the shelter.\n"
                if name == "a.md":
                    text = "---\ntitle: '" + evil.replace("'", "''") + "'\n---\n\n" + text + f"\n- {evil}\n\n| {evil} | 2 |\n|--|--|\n| 1 | {evil} |\n"
                if name == "a.html":
                    escaped = evil.replace("&", "&amp;").replace("<", "&lt;")
                    text = f"<title>{escaped}</title><h1>{escaped}</h1><p>{evil} {escaped} 400 men came.</p>"
                with self.subTest(evil=evil, name=name):
                    self.open_article(name, text)
                    self.hold(evil)
                    for figure in self.all(".text .figure")[:3]:
                        self.run_script("arguments[0].click()", figure)
                    self.hold(evil)

    def test_from_file_names(self):
        for evil in EVILS:
            name = evil.replace("/", "\u2215") + ".md"
            with self.subTest(name=name):
                self.open_article(name, BRIDGE)
                self.assertEqual(len(self.all(".sheet")), 1)
                self.hold(evil)

    def test_from_a_rule(self):
        os.mkdir(os.path.join(self.folder, "own"))
        for evil in EVILS:
            quoted = evil.replace("\\", "\\\\").replace('"', '\\"').replace("{", "(").replace("}", ")")
            write(self.folder, "own/no-such-day.yml", USER_RULE.format(evil=quoted))
            with self.subTest(evil=evil):
                self.open_article("a.md", "It opened on 31 April 2021.\n", options=["--rules", "own"])
                self.assertGreaterEqual(len(self.all(".card")), 1)
                self.hold(evil)

    def test_policy_lets_nothing_else_run(self):
        self.open_article("a.md", BRIDGE)
        blocked = self.driver.execute_async_script("""
            const done = arguments[0], seen = [];
            document.addEventListener('securitypolicyviolation', (event) => { seen.push(event.effectiveDirective); if (seen.length === 3) done(seen.sort()); });
            const script = document.createElement('script'); script.textContent = 'window.acted = 1'; document.body.append(script);
            const style = document.createElement('style'); style.textContent = 'h1 { display: none }'; document.body.append(style);
            const image = new Image(); image.src = 'http://127.0.0.1:9/x.png';""")
        self.assertEqual(blocked, ["img-src", "script-src-elem", "style-src-elem"])
        self.assertIsNone(self.run_script("return window.acted ?? null"))


# Every text on the page against what is painted behind it, by WCAG 2.1: gives those below 4.5 to 1 (3 to 1 for large letters).
CONTRAST = """
const channel = (c) => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
const light = (rgb) => .2126 * channel(rgb[0]) + .7152 * channel(rgb[1]) + .0722 * channel(rgb[2]);
const parse = (css) => css.match(/[\\d.]+/g).map(Number);
const behind = (element) => { for (; element; element = element.parentElement) { const c = parse(getComputedStyle(element).backgroundColor); if (c.length < 4 || c[3] === 1) return c; } return [255, 255, 255]; };
const bad = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node; (node = walker.nextNode());) {
    const element = node.parentElement, look = getComputedStyle(element);
    if (!node.textContent.trim() || !element.getClientRects().length || element.closest('script, style, option')) continue;
    const a = light(parse(look.color)), b = light(behind(element)), ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    const size = parseFloat(look.fontSize), large = size >= 24 || (size >= 18.66 && look.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) bad.push(element.className + ' ' + node.textContent.trim().slice(0, 30) + ' ' + ratio.toFixed(2));
}
return bad;"""

def contrast(one, other):
    """Of two colours as the browser computes them, "rgb(176, 32, 26)"; by WCAG 2.1."""
    def light(colour):
        parts = [float(it) / 255 for it in re.findall(r"[\d.]+", colour)[:3]]
        parts = [it / 12.92 if it <= .03928 else ((it + .055) / 1.055) ** 2.4 for it in parts]
        return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2]
    pair = sorted((light(one), light(other)))
    return (pair[1] + .05) / (pair[0] + .05)


NAMED_ROLES = {"link", "button", "textbox", "searchbox", "combobox", "radio", "region", "navigation", "complementary", "search", "form"}


class Accessibility(Browser):
    def setUp(self):
        super().setUp()
        write(self.folder, "bridge.md", BRIDGE)
        self.open_article("shelter.md", SHELTER, others=["bridge.md"])

    def tree(self):
        self.driver.execute_cdp_cmd("Accessibility.enable", {})
        nodes = self.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        return [(it["role"]["value"], it.get("name", {}).get("value", "")) for it in nodes if not it.get("ignored")]

    def test_everything_has_a_name(self):
        self.assertEqual([it for it in self.tree() if it[0] in NAMED_ROLES and not it[1].strip()], [])

    def test_has_landmarks(self):
        roles = {role for role, _ in self.tree()}
        self.assertLessEqual({"banner", "main", "complementary", "navigation", "search", "contentinfo", "status"}, roles)

    def test_what_is_referred_to_is_there_once(self):
        """Every id once; labels, descriptions and links name ids that exist; whoever hides something hides no stop of the keyboard."""
        self.assertEqual(self.run_script("""
            const ids = [...document.querySelectorAll('[id]')].map((it) => it.id), bad = ids.filter((id, i) => ids.indexOf(id) !== i);
            for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'])
                for (const it of document.querySelectorAll('[' + name + ']'))
                    bad.push(...it.getAttribute(name).split(' ').filter((id) => !ids.includes(id)));
            for (const it of document.querySelectorAll('a[href^="#"]')) if (!ids.includes(decodeURIComponent(it.hash.slice(1)))) bad.push(it.hash);
            for (const it of document.querySelectorAll('[aria-hidden=true] a, [aria-hidden=true] button, [aria-hidden=true] input')) bad.push(it.outerHTML);
            if (!document.documentElement.lang) bad.push('no lang');
            return bad;"""), [])

    def test_tab_goes_in_reading_order(self):
        """From stop to stop downwards in the document; each is on the screen when it has the focus, and shows that it has."""
        self.run_script("document.activeElement.blur(); window.getSelection().collapse(document.body, 0)")
        places, stops = [], []
        for _ in range(40):
            self.press(Keys.TAB)
            place, words, seen = self.run_script("""
                const it = document.activeElement, box = it.getBoundingClientRect(), look = getComputedStyle(it);
                return [[...document.querySelectorAll('*')].indexOf(it), (it.textContent || it.name || it.id).trim().slice(0, 30),
                        box.width > 0 && box.bottom > 0 && box.top < innerHeight && look.outlineStyle !== 'none'];""")
            if place <= (places[-1] if places else 0):
                break                                # round the end
            places.append(place)
            stops.append((words, seen))
        self.assertGreater(len(places), 12)
        self.assertEqual([it for it in stops if not it[1]], [])

    def test_lines_under_figures_can_be_seen(self):
        """WCAG 2.1, 1.4.11: what tells the state by its look has 3 to 1 against the paper, by day and by night."""
        for scheme in ("light", "dark"):
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
            for state in ("clash", "agrees", "once"):
                line, paper = self.run_script("const it = document.querySelector('.text .figure.' + arguments[0]);"
                                              "return [getComputedStyle(it).textDecorationColor, getComputedStyle(it.closest('.galley')).backgroundColor]", state)
                self.assertGreaterEqual(contrast(line, paper), 3, (scheme, state))
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})

    def test_figures_say_their_state(self):
        names = [name for role, name in self.tree() if role == "link"]
        self.assertTrue(any(name.startswith("400 volunteers, figure ") and "clash" in name for name in names))
        self.assertTrue(any(name.startswith("$5 million, figure ") and name.endswith("agrees elsewhere") for name in names))

    def test_headings_leave_no_level_out(self):
        levels = [int(it.tag_name[1]) for it in self.all("h1, h2, h3, h4, h5, h6")]
        self.assertEqual(levels[0], 1)
        self.assertTrue(all(b - a <= 1 for a, b in zip(levels, levels[1:])), levels)

    def test_contrast_by_day_and_by_night(self):
        for scheme in ("light", "dark"):
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
            self.figure("400 volunteers").click()
            self.assertEqual(self.run_script(CONTRAST), [], scheme)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})

    def test_nothing_is_cut_off_when_narrow(self):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": False})
        self.assertLessEqual(self.run_script("return document.documentElement.scrollWidth"), 320)
        self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    def test_reads_without_a_script(self):
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        self.driver.refresh()
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
        self.assertEqual(len(self.all(".card")), len(self.all(".card .question")))
        self.assertFalse(any(it.is_displayed() for it in self.all(".decision, .filter, .keys")))


class Served(Holding):
    """The page as `claimclash review` serves it."""

    def serve(self, *arguments):
        os.mkdir(os.path.join(self.folder, ".git"))
        self.process = subprocess.Popen([PROGRAM, "review", *arguments], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(self.process.stdout.close)
        self.addCleanup(self.process.wait)
        self.addCleanup(self.process.kill)
        url = self.process.stdout.readline().decode().strip()
        if not url:
            self.skipTest("libmicrohttpd is missing")
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get(url)


class ServedInjection(Served):
    def test_from_all_that_the_page_shows(self):
        """Each of what is tried, in an article's text, its title, its name, and in a rule, all on one page."""
        os.mkdir(os.path.join(self.folder, "own"))
        names = []
        for i, evil in enumerate(EVILS):
            quoted = evil.replace("\\", "\\\\").replace('"', '\\"').replace("{", "(").replace("}", ")")
            write(self.folder, f"own/no-such-day-{i}.yml", USER_RULE.format(evil=quoted))
            title = evil.replace("'", "''")
            names.append(write(self.folder, f"{i}{evil.replace('/', chr(0x2215))}.md", f"---\ntitle: '{title}'\n---\n\nIt opened {evil} on 31 April 2021. {evil}\n"))
        write(self.folder, ".claimclash.yaml", "root: true\nrules: [own]\n")
        self.serve("--", *names)
        self.assertEqual(len(self.all(".sheet")), len(EVILS))
        self.assertGreaterEqual(len(self.all(".card")), len(EVILS))
        time.sleep(1.5)                              # seconds: it asks for a newer page after one
        self.hold("served")
        for figure in self.all(".text .figure"):
            self.run_script("arguments[0].click()", figure)
        self.hold("served")


class Live(Served):
    def setUp(self):
        super().setUp()
        write(self.folder, "bridge.md", BRIDGE)
        self.serve("bridge.md")

    def wait_for(self, words):
        WebDriverWait(self.driver, 30).until(lambda driver: words in driver.title)

    def test_shows_an_edit(self):
        self.wait_for("1 clash")
        write(self.folder, "bridge.md", BRIDGE.replace("200", "300"))
        self.wait_for("no clashes")
        write(self.folder, "bridge.md", BRIDGE)
        self.wait_for("1 clash")

    def test_leaves_a_reason_that_is_being_written(self):
        self.wait_for("1 clash")
        self.one(".reason input").send_keys("because")
        write(self.folder, "bridge.md", BRIDGE.replace("200", "300"))
        time.sleep(2.5)                              # seconds: it looks every one
        self.assertEqual(self.one(".reason input").get_attribute("value"), "because")

    def test_decides_by_keys_alone(self):
        """n, Tab to the choices, an arrow to the last of them, Tab to the reason, Enter."""
        self.wait_for("1 clash")
        self.one("body").send_keys("n")
        for _ in range(10):
            self.press(Keys.TAB)
            if self.driver.switch_to.active_element.get_attribute("type") == "radio":
                break
        self.press(Keys.ARROW_UP)                    # from the first choice round to the last
        chosen = self.driver.switch_to.active_element.find_element(By.XPATH, "..").text
        self.assertTrue(chosen.startswith("Accept"), chosen)
        self.press(Keys.TAB)
        self.press("two courses")
        self.press(Keys.ENTER)
        self.wait_for("no clashes")
        with open(os.path.join(self.folder, ".claimclash-baseline.jsonl"), encoding="utf-8") as file:
            self.assertIn('"reason":"two courses"', file.read())

    def test_tells_a_screen_reader_of_a_newer_page(self):
        self.wait_for("1 clash")
        write(self.folder, "bridge.md", BRIDGE.replace("200", "300"))
        self.wait_for("no clashes")
        WebDriverWait(self.driver, 30).until(lambda driver: self.one("#told").get_attribute("textContent") == "The articles have changed: no clashes in 1 article")
        self.assertEqual(self.one("#told").get_attribute("role"), "status")

    def test_writes_a_decision(self):
        self.wait_for("1 clash")
        next(it for it in self.all(".decision label") if it.text.startswith("Accept")).click()
        self.one(".decision button").click()
        self.assertEqual(self.one(".decision output").text, "Say why, for those who come later.")
        self.one(".reason input").send_keys("two courses")
        self.one(".decision button").click()
        self.wait_for("no clashes")
        with open(os.path.join(self.folder, ".claimclash-baseline.jsonl"), encoding="utf-8") as file:
            self.assertIn('"reason":"two courses"', file.read())


class Large(Browser):
    def test_ten_thousand_words_and_a_thousand_figures(self):
        paragraphs = []
        for i in range(1, 251):
            paragraphs.append(f"The ward of Norrby number {i} has {i * 3 + 100} beds and {i + 40} nurses, and the council of the ward plans to hire {i + 7} doctors in the coming "
                              f"months, as it said in a long report that was read to the members by the mayor of the town after {i % 9 + 2} hours of debate.")
        started = time.monotonic()
        write(self.folder, "long.md", "\n\n".join(paragraphs))
        page = make_page(self.folder, "long.md")
        made = time.monotonic() - started
        self.open(page)
        timing = self.run_script("const it = performance.getEntriesByType('navigation')[0]; return [it.domInteractive, it.loadEventEnd]")
        figures = len(self.all(".text .figure"))
        step = self.driver.execute_async_script("""
            const done = arguments[0], started = performance.now();
            window.scrollTo(0, document.body.scrollHeight / 2);
            requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - started)));""")
        print(f"\nlarge page: {len(' '.join(paragraphs).split())} words, {figures} figures, {os.path.getsize(page) // 1024} KB, made in {made * 1000:.0f} ms, "
              f"interactive after {timing[0]:.0f} ms, loaded after {timing[1]:.0f} ms, scrolled in {step:.0f} ms", file=sys.stderr)
        self.assertGreaterEqual(figures, 1000)
        self.assertLess(timing[1], 5000)             # ms; a busy machine, not the aim
        self.assertLess(step, 1000)


if __name__ == "__main__":
    if not (webdriver and CHROMIUM and DRIVER):
        print("browser: skipped, chromium, chromium-driver or python3-selenium is missing")
        sys.exit(77)
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
