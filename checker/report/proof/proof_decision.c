/* Decisions: what an editor may do about a clash, each with the line that does it, ready to be copied. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/proof/proof.h"
#include "report/spot.h"

/* "article.md:13:62: correct "200,000 people"; compare "400,000 people" (line 11) [count-conflict]" */
static Str correction(Report *report, const Reading *reading, const Finding *finding, uint32_t end)
{
    Spot spot = spot_of(report, reading, &finding->ends[end]);
    Str line = arena_print(report->scratch, "%.*s:%u:%u: correct \"%.*s\"", STR_ARG(spot.path), spot.start.line, spot.start.column, STR_ARG(spot.text));
    for (uint32_t i = 0; i < finding->end_count && i < 4; i++) {
        Spot other = spot_of(report, reading, &finding->ends[i]);
        if (i != end)
            line = arena_print(report->scratch, "%.*s; compare \"%.*s\" (%.*s%sline %u)", STR_ARG(line), STR_ARG(other.text),
                               STR_ARG(finding->ends[i].article == reading->article ? S("") : other.path),
                               finding->ends[i].article == reading->article ? "" : ", ", other.start.line);
    }
    return arena_print(report->scratch, "%.*s [%.*s]", STR_ARG(line), STR_ARG(finding->rule->id));
}

static Str attribution(Report *report, const Reading *reading, const Finding *finding)
{
    Spot later = spot_of(report, reading, &finding->ends[0]), earlier = spot_of(report, reading, &finding->ends[1]);
    return arena_print(report->scratch, "%.*s:%u:%u: say whose figure each is: \"%.*s\" (line %u) and \"%.*s\" (line %u) [%.*s]", STR_ARG(later.path),
                       later.start.line, later.start.column, STR_ARG(earlier.text), earlier.start.line, STR_ARG(later.text), later.start.line,
                       STR_ARG(finding->rule->id));
}

/* May the text stand between quotation marks in a comment? */
static bool is_quotable(Str text)
{
    return text.n && text.n < 200 && str_find_byte(text, '"') == text.n && str_find(text, S("--")) == text.n && str_find_byte(text, '\n') == text.n;
}

static Str distinction(Report *report, const Finding *finding)
{
    const End *a = &finding->ends[1], *b = &finding->ends[0];
    Str one = str_trim(article_text(a->article, a->begin, a->end)), other = str_trim(article_text(b->article, b->begin, b->end));
    if (!is_quotable(one) || !is_quotable(other))
        return arena_print(report->scratch, "<!-- claimclash-ignore %.*s: {reason} -->", STR_ARG(finding->rule->id));
    return arena_print(report->scratch, "<!-- claimclash-distinct \"%.*s\" \"%.*s\": {reason} -->", STR_ARG(one), STR_ARG(other));
}

static void put_choice(const Sheet *sheet, Writer *out, uint32_t card, Str line, const char *label, Str words)
{
    proof_format(sheet->report, out, "<label><input type=\"radio\" name=\"decision:%u\" value=\"", card);
    proof_text(sheet->report, out, line);
    proof_html(out, "\"> ");
    proof_html(out, label);
    if (words.n) {
        proof_html(out, " <q>");
        proof_text(sheet->report, out, words);
        proof_html(out, "</q>");
    }
    proof_html(out, "</label>\n");
}

/* Where some ends are figures, only those are corrected: not the label of a total. */
static bool is_correctable(const Sheet *sheet, const Finding *finding, uint32_t end)
{
    bool figures = false;
    for (uint32_t i = 0; i < finding->end_count; i++) {
        const Underline *it = proof_underline_of_end(sheet, &finding->ends[i]);
        figures = figures || (it && it->mention);
    }
    const Underline *it = proof_underline_of_end(sheet, &finding->ends[end]);
    return !figures || (it && it->mention);
}

/* 'it'\''s.md': one word to a shell. */
static Str shell_word(Str word, Arena *scratch)
{
    static const Str quote = STR("'\\''");
    Pile quoted = {.arena = scratch};
    pile_take(&quoted, "'", 1);
    for (size_t i = 0; i < word.n; i++) {
        bool closes = word.p[i] == '\'';
        pile_take(&quoted, closes ? quote.p : word.p + i, closes ? quote.n : 1);
    }
    pile_take(&quoted, "'", 1);
    return (Str){quoted.bytes.at, quoted.bytes.n};
}

/* As a command; where the page is served, the script sends the fingerprint instead. */
static void put_acceptance(const Sheet *sheet, Writer *out, const Finding *finding, uint32_t card)
{
    Report *report = sheet->report;
    Spot spot = spot_of(report, sheet->reading, &finding->ends[0]);
    Str place = shell_word(arena_print(report->scratch, "%.*s:%u:%u", STR_ARG(spot.path), spot.start.line, spot.start.column), report->scratch);
    proof_format(report, out, "<label><input type=\"radio\" name=\"decision:%u\" data-fingerprint=\"%016llx\" value=\"", card,
                 (unsigned long long)finding->fingerprint);
    proof_text(report, out, arena_print(report->scratch, "claimclash baseline add --reason '{reason}' -- %.*s", STR_ARG(place)));
    proof_html(out, "\"> Accept it into the baseline</label>\n");
}

static void put_corrections(const Sheet *sheet, Writer *out, const Finding *finding, uint32_t card)
{
    enum { MOST_CHOICES = 4 };
    uint32_t count = finding->end_count < MOST_CHOICES ? finding->end_count : MOST_CHOICES;
    for (uint32_t i = count; i-- > 0;) {
        if (!is_correctable(sheet, finding, i))
            continue;
        Spot spot = spot_of(sheet->report, sheet->reading, &finding->ends[i]);
        put_choice(sheet, out, card, correction(sheet->report, sheet->reading, finding, i), "Correct", spot.text);
    }
}

/* Do all places lie in this article? What a fact sheet says is attributed there. */
static bool lies_in(const Reading *reading, const Finding *finding)
{
    for (uint32_t i = 0; i < finding->end_count; i++)
        if (finding->ends[i].article != reading->article)
            return false;
    return true;
}

void proof_decision(const Sheet *sheet, Writer *out, const Finding *finding, uint32_t card)
{
    Report *report = sheet->report;
    proof_format(report, out, "<form class=\"decision\" aria-label=\"Decision on clash %u\" hidden>\n", card);
    proof_html(out, "<fieldset><legend>Decision</legend>\n");
    put_corrections(sheet, out, finding, card);
    if (finding->end_count > 1 && lies_in(sheet->reading, finding)) {
        put_choice(sheet, out, card, attribution(report, sheet->reading, finding), "Say whose each is", (Str){0});
        put_choice(sheet, out, card, distinction(report, finding), "Not the same thing", (Str){0});
    }
    put_choice(sheet, out, card, arena_print(report->scratch, "<!-- claimclash-ignore %.*s: {reason} -->", STR_ARG(finding->rule->id)), "Silence it here",
               (Str){0});
    put_acceptance(sheet, out, finding, card);
    proof_html(out, "</fieldset>\n<label class=\"reason\">Reason <input type=\"text\" maxlength=\"300\" autocomplete=\"off\"></label>\n"
                    "<button type=\"submit\">Copy the line</button>\n<output></output>\n</form>\n");
}
