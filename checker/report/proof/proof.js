/* The review page in motion: figures and cards light up together, n and p step, the ledger is sorted and filtered, decisions are copied. */
/* SPDX-License-Identifier: Apache-2.0 */
"use strict";

(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const told = document.getElementById("told");
  const cards = all(".card");
  const figures = all(".text .figure");
  let lit = null;                                    // the card that is lit
  let came = null;                                   // the figure from which it was opened, for Esc

  const say = (words) => { told.textContent = words; };

  function show(element, block) {
    element.scrollIntoView({ block, inline: "nearest" });
  }

  function dim() {
    for (const element of all(".lit")) {
      element.classList.remove("lit");
      element.removeAttribute("aria-current");
    }
    for (const inspector of all(".inspector")) inspector.hidden = true;
    lit = null;
  }

  /* Joins the places of a card that lie in other articles with their figures there, which were written without knowing of it. */
  function join(far) {
    const sheet = all(".sheet").find((it) => it.dataset.path === far.dataset.far);
    const figure = sheet && sheet.querySelector(`.text .figure[data-at="${far.dataset.at}"]`);
    if (!figure) return;
    const card = far.closest(".card").dataset.card;
    figure.dataset.clash = figure.dataset.clash ? `${figure.dataset.clash} ${card}` : card;
    figure.classList.remove("once", "agrees");
    figure.classList.add("clash");
    figure.href = `#clash:${figure.dataset.clash.split(" ")[0]}`;
    figure.removeAttribute("tabindex");
    figure.setAttribute("aria-label", `${figure.textContent}, figure ${numberOf(figure)}: clash ${figure.dataset.clash}`);
    far.replaceChildren(link(`#${figure.id}`, far.textContent));
    correct(figure);
    announce(sheet.querySelector(".cards"), far.closest(".sheet").dataset.path, card);
  }

  /* What the ledger and the matrix say of a figure that clashes with another article. */
  function correct(figure) {
    const row = document.getElementById(figure.id.replace("figure:", "ledger:"));
    const places = all(".matrix a").filter((it) => it.getAttribute("href") === `#${figure.id}`);
    if (row) {
      row.dataset.state = "clash";
      row.cells[8].textContent = `clash ${figure.dataset.clash}`;
      places.push(row.cells[8]);
    }
    for (const place of places) {
      place.classList.remove("once", "agrees");
      place.classList.add("clash");
    }
  }

  /* The card stands beside the one article; beside the other a line leads to it. */
  function announce(beside, path, card) {
    const href = `#clash:${card}`;
    if (all("a", beside).some((it) => it.getAttribute("href") === href)) return;
    const line = document.createElement("p");
    line.className = "more";
    line.append(link(href, `Clash ${card}`), ` is with ${path}`);
    beside.append(line);
  }

  const figuresOf = (card) => all(`.text .figure[data-clash~="${card.dataset.card}"]`);

  /* Lights a card and all its places, brings both into view, and lets the keyboard go on in the card. */
  function light(card, from) {
    dim();
    lit = card;
    card.classList.add("lit");
    card.setAttribute("aria-current", "true");
    const places = figuresOf(card);
    for (const place of places) place.classList.add("lit");
    came = from || places[0] || null;
    const own = places.filter((place) => place.closest(".sheet") === card.closest(".sheet"));
    if (own.length && !from) show(own[own.length - 1], "center");
    card.focus({ preventScroll: true });
    show(card, "nearest");
    say(`Clash ${cards.indexOf(card) + 1} of ${cards.length}`);
  }

  function step(by) {
    if (!cards.length) return say("No clashes");
    const now = lit ? cards.indexOf(lit) : by > 0 ? -1 : cards.length;
    light(cards[Math.min(Math.max(now + by, 0), cards.length - 1)]);
  }

  /* A figure in several clashes opens them in turn. */
  function openClash(figure) {
    const numbers = figure.dataset.clash.split(" ");
    const now = lit ? numbers.indexOf(lit.dataset.card) : -1;
    light(document.getElementById(`clash:${numbers[(now + 1) % numbers.length]}`), figure);
  }

  /* What the ledger knows of a figure, told beside the article. */
  function inspect(figure) {
    dim();
    const inspector = figure.closest(".sheet").querySelector(".inspector");
    const row = document.getElementById(figure.hash.slice(1));
    const kin = figure.dataset.kin ? all(`.text .figure[data-kin="${figure.dataset.kin}"]`) : [figure];
    for (const each of kin) each.classList.add("lit");
    inspector.replaceChildren(...(row ? details(row, kin.filter((each) => each !== figure)) : []));
    inspector.hidden = !row;
    came = figure;
    if (row) show(inspector, "nearest");
  }

  function details(row, others) {
    const heads = all("#claims thead th").map((head) => head.textContent);
    const title = document.createElement("h4"), list = document.createElement("dl"), links = document.createElement("p");
    title.textContent = row.cells[1].textContent;
    [2, 3, 4, 5, 6, 7, 8].filter((i) => row.cells[i].textContent).forEach((i) => {
      const name = document.createElement("dt"), value = document.createElement("dd");
      name.textContent = heads[i];
      value.textContent = row.cells[i].textContent;
      list.append(name, value);
    });
    links.append(link(`#${row.id}`, "in the ledger"));
    for (const other of others) links.append(", ", link(`#${other.id}`, `figure ${numberOf(other)}`));
    return [title, list, links];
  }

  const numberOf = (figure) => figure.querySelector("[data-number]").dataset.number;

  function link(href, words) {
    const element = document.createElement("a");
    element.href = href;
    element.textContent = words;
    return element;
  }

  /* Goes to the figure that a link names, and lights what belongs to it. */
  function goTo(figure) {
    if (figure.dataset.clash) openClash(figure);
    else inspect(figure);
    figure.focus({ preventScroll: true });
    show(figure, "center");
  }

  document.addEventListener("click", (event) => {
    const anchor = event.target.closest("a[href^='#']");
    const figure = event.target.closest(".text .figure");
    const card = event.target.closest(".card");
    if (figure) {
      event.preventDefault();
      history.replaceState(null, "", `#${figure.id}`);
      if (figure.dataset.clash) openClash(figure);
      else inspect(figure);
    } else if (anchor && anchor.hash.startsWith("#clash:")) {
      event.preventDefault();
      history.replaceState(null, "", anchor.hash);
      light(document.getElementById(decodeURIComponent(anchor.hash.slice(1))));
    } else if (anchor && anchor.hash.startsWith("#figure:")) {
      const target = document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
      if (!target) return;
      event.preventDefault();
      history.replaceState(null, "", anchor.hash);
      goTo(target);
    } else if (card && card !== lit && !event.target.closest("a, input, button, label, select")) {
      light(card);
    }
  });

  function isTyping(element) {
    return element.matches("input:not([type=radio]), select, textarea");
  }

  /* Arrows go from figure to figure once one has the focus, so that a thousand of them are one stop of Tab for those that clash. */
  function neighbour(by) {
    const now = figures.indexOf(document.activeElement);
    const next = now < 0 ? null : figures[now + by];
    if (next) next.focus();
    return next;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      const back = came;
      dim();
      say("");
      if (back) back.focus();
    } else if (isTyping(event.target)) {
      return;
    } else if (event.key === "n" || event.key === "p") {
      event.preventDefault();
      step(event.key === "n" ? 1 : -1);
    } else if ((event.key === "ArrowRight" || event.key === "ArrowLeft") && neighbour(event.key === "ArrowRight" ? 1 : -1)) {
      event.preventDefault();
    }
  });

  for (const far of all(".far")) join(far);

  /* The ledger. */

  const table = document.getElementById("claims");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const find = document.getElementById("find"), kind = document.getElementById("kind"), state = document.getElementById("state");
  const words = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));

  function filter() {
    const wanted = find.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits = (!kind.value || row.dataset.kind === kind.value) && (!state.value || row.dataset.state === state.value) && words.get(row).includes(wanted);
      row.hidden = !fits;
      shown += fits;
    }
    document.getElementById("shown").textContent = `${shown} of ${rows.length} shown`;
  }

  const keyOf = (cell) => cell.dataset.key ?? cell.textContent;

  /* `way` is 1 or -1; what is not known comes last either way. */
  function compare(a, b, way) {
    const one = Number(a), other = Number(b);
    if (a === "" || b === "") return (a === "") - (b === "");
    return way * (Number.isNaN(one) || Number.isNaN(other) ? a.localeCompare(b) : one - other);
  }

  function sort(head) {
    const column = head.cellIndex, way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    const keys = new Map(rows.map((row) => [row, keyOf(row.cells[column])]));
    for (const other of all("thead th", table)) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", way < 0 ? "descending" : "ascending");
    body.append(...[...rows].sort((a, b) => compare(keys.get(a), keys.get(b), way)));
  }

  for (const head of all("thead th", table)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(head));
    head.replaceChildren(button);
  }
  for (const name of [...new Set(rows.map((row) => row.dataset.kind))].sort()) kind.append(new Option(name, name));
  for (const control of [find, kind, state]) control.addEventListener("input", filter);
  if (all(".sheet").length < 2) document.body.classList.add("one");

  /* Decisions. */

  /* A reason stands inside a comment, which two hyphens would end, or between the single quotes of a shell. */
  const harmless = (reason) => reason.replace(/-{2,}/g, "-").replace(/'/g, "\u2019").replace(/\s+/g, " ").trim();

  /* Where the page is served, it is asked every second whether there is a newer one. */
  const edition = document.documentElement.dataset.edition;

  /* Loads the page again, tells why, and goes on with the clash that was lit, or the one that follows it. */
  function renew(words, card) {
    sessionStorage.setItem("renewed", JSON.stringify({ words, number: card ? cards.indexOf(card) : -1 }));
    location.reload();
  }

  function goOn() {
    const { words, number } = JSON.parse(sessionStorage.getItem("renewed") ?? '{"number": -1}');
    sessionStorage.removeItem("renewed");
    if (number >= 0 && cards.length) light(cards[Math.min(number, cards.length - 1)]);
    if (words) setTimeout(() => say(`${words}: ${document.querySelector("h1").textContent}`), 100);      // ms: once the region for it is known
  }

  async function accept(form, choice, reason) {
    const article = Number(form.closest(".sheet").dataset.article);
    const answer = await fetch("accept", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ article, fingerprint: choice.dataset.fingerprint, reason }),
    });
    if (answer.ok) renew("Accepted", form.closest(".card"));
    else form.querySelector("output").textContent = await answer.text();
  }

  async function look() {
    try {
      const answer = await fetch("edition");
      const writing = document.activeElement.matches("input[type=text]") && document.activeElement.value;
      if (answer.ok && (await answer.text()) !== edition && !writing) return renew("The articles have changed", lit);
    } catch {
      return say("The review server has ended");
    }
    setTimeout(look, 1000);
  }

  async function copy(line) {
    try {
      await navigator.clipboard.writeText(line);
      return true;
    } catch {
      return false;                                  /* not allowed: the line is there to be selected */
    }
  }

  for (const form of all(".decision")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const output = form.querySelector("output"), choice = form.querySelector("input:checked"), reason = form.querySelector("input[type=text]");
      if (!choice) {
        output.textContent = "Choose what is to be done first.";
        return;
      }
      if (choice.value.includes("{reason}") && !harmless(reason.value)) {
        output.textContent = "Say why, for those who come later.";
        reason.focus();
        return;
      }
      if (edition && choice.dataset.fingerprint) return accept(form, choice, reason.value);
      const line = choice.value.replace("{reason}", () => harmless(reason.value));
      output.textContent = line;
      form.classList.add("decided");
      say((await copy(line)) ? "Copied" : "Select the line to copy it");
    });
  }

  /* What works only with a script is shown only by it. */
  for (const element of all(".keys, .filter, .decision")) element.hidden = false;
  filter();
  if (edition) {
    goOn();
    setTimeout(look, 1000);
  }
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.matches(".text .figure")) goTo(target);
  else if (target && target.matches(".card")) light(target);
})();
