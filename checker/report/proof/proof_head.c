/* The page round the parts: what may run in it, its title, the figures of the run, the legend; and at its end the script. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/proof/assets.h"
#include "report/proof/proof.h"

enum { HASH_BYTES = 32 };

static unsigned hex_value(char digit)
{
    return digit <= '9' ? (unsigned)(digit - '0') : (unsigned)(byte_lower(digit) - 'a' + 10);
}

/* A hash as the policy wants it: 64 hexadecimal digits as 44 of base 64. */
static void put_hash(Writer *out, const char *hex)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < HASH_BYTES; i += 3) {
        unsigned bytes = 0;
        for (int k = i; k < i + 3; k++)
            bytes = bytes << 8 | (k < HASH_BYTES ? hex_value(hex[2 * k]) << 4 | hex_value(hex[2 * k + 1]) : 0);
        for (int k = 0; k < 4; k++)
            writer_byte(out, i + k > HASH_BYTES ? '=' : digits[bytes >> (18 - 6 * k) & 63]);
    }
}

static void put_policy(Writer *out, bool live)
{
    proof_html(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-");
    put_hash(out, PROOF_STYLE_SHA256);
    proof_html(out, "'; script-src 'sha256-");
    put_hash(out, PROOF_SCRIPT_SHA256);
    proof_html(out, live ? "'; connect-src 'self'\">\n" : "'\">\n");
}

static void put_clashes(Writer *out, const Totals *totals)
{
    proof_count(out, totals->errors + totals->warnings + totals->notes, "clash", "clashes");
    proof_html(out, " in ");
    proof_count(out, totals->files, "article", "articles");
}

static void put_start(Report *report, const Proof *proof)
{
    Writer *out = &report->out;
    proof_html(out, "<!doctype html>\n<html lang=\"en\"");
    if (report->style.live)
        proof_format(report, out, " data-edition=\"%u\"", report->style.live);
    proof_html(out, ">\n<head>\n<meta charset=\"utf-8\">\n");
    put_policy(out, report->style.live > 0);
    proof_html(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
                    "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"claimclash " CLAIMCLASH_VERSION "\">\n<title>");
    put_clashes(out, &report->totals);
    if (proof->articles == 1) {
        proof_html(out, ": ");
        proof_text(report, out, proof->paths.at[0]);
    }
    proof_html(out, "</title>\n<style>");
    writer_put(out, (Str){proof_style, (size_t)(proof_style_end - proof_style)});
    proof_html(out, "</style>\n</head>\n<body>\n");
}

/* The three states as the text shows them. */
static const char legend[] = "<ul class=\"legend\" aria-label=\"Underlines\"><li><span class=\"figure clash\">clash</span></li>"
                             "<li><span class=\"figure agrees\">agrees elsewhere</span></li><li><span class=\"figure once\">said once</span></li></ul>\n"
                             "<p class=\"keys\" hidden><kbd>n</kbd> next clash, <kbd>p</kbd> previous, <kbd>Esc</kbd> back to the text</p>\n";

void proof_head(Report *report, const Proof *proof)
{
    Writer *out = &report->out;
    const Totals *totals = &report->totals;
    put_start(report, proof);
    proof_html(out, "<p class=\"skip\"><a href=\"#content\">To the article</a> ");
    if (proof->articles)
        proof_format(report, out, "<a href=\"#cards:%.*s\">To the clashes</a> ", STR_ARG(proof->sheet_anchors.at[0]));
    proof_html(out, "<a href=\"#ledger\">To the ledger</a></p>\n<header class=\"masthead\">\n<p class=\"brand\">claimclash <span>proof sheet</span></p>\n<h1>");
    put_clashes(out, totals);
    proof_html(out, "</h1>\n<p class=\"tally\">");
    proof_count(out, totals->errors, "error", "errors");
    proof_html(out, ", ");
    proof_count(out, totals->warnings, "warning", "warnings");
    proof_html(out, ", ");
    proof_count(out, totals->notes, "note", "notes");
    proof_html(out, " &middot; ");
    proof_count(out, totals->figures, "figure read", "figures read");
    proof_html(out, " &middot; ");
    proof_count(out, totals->claims, "claim", "claims");
    proof_html(out, " &middot; ");
    proof_count(out, totals->pairs, "pair compared", "pairs compared");
    proof_html(out, "</p>\n");
    proof_html(out, legend);
    proof_html(out, "</header>\n<main id=\"content\" tabindex=\"-1\">\n");
}

void proof_foot(Report *report)
{
    Writer *out = &report->out;
    proof_html(out, "</main>\n<footer><p>Made by claimclash " CLAIMCLASH_VERSION
                    ". It shows where figures do not fit together; which of them is right, people decide.</p></footer>\n"
                    "<div id=\"told\" class=\"unseen\" role=\"status\"></div>\n<script>");
    writer_put(out, (Str){proof_script, (size_t)(proof_script_end - proof_script)});
    proof_html(out, "</script>\n</body>\n</html>\n");
}
