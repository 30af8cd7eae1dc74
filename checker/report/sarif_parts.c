/* SARIF parts: locations, literal texts, and rules described from the page that `explain` shows. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/rule_page.h"
#include "report/sarif.h"

static bool is_plain(char byte)
{
    static const Str marks = STR("-._~/");
    return byte_is_letter(byte) || byte_is_digit(byte) || str_find_byte(marks, byte) < marks.n;
}

void sarif_artifact(Json *json, const char *key, Str path, Arena *scratch)
{
    Pile uri = {.arena = scratch};
    bool absolute = str_starts(path, S("/"));
    if (absolute)
        pile_take(&uri, "file://", sizeof "file://" - 1);
    for (size_t i = 0; i < path.n; i++) {
        Str escaped = is_plain(path.p[i]) ? str_sub(path, i, i + 1) : arena_print(scratch, "%%%02X", (unsigned char)path.p[i]);
        pile_take(&uri, escaped.p, escaped.n);
    }
    json_open(json, key, '{');
    json_string(json, "uri", (Str){uri.bytes.at, uri.bytes.n});
    if (!absolute)
        json_word(json, "uriBaseId", "%SRCROOT%");
    json_close(json, '{');
}

void sarif_text(Json *json, const char *key, Str text)
{
    json_open(json, key, '{');
    json_string(json, "text", text);
    json_close(json, '{');
}

Str sarif_literal(Str plain, Arena *scratch)
{
    Pile literal = {.arena = scratch};
    for (size_t i = 0; i < plain.n; i++) {
        char byte = plain.p[i];
        if (byte == '[' || byte == ']' || byte == '\\')
            pile_take(&literal, "\\", 1);
        if (byte == '{' || byte == '}')
            pile_take(&literal, &byte, 1);
        pile_take(&literal, &byte, 1);
    }
    return (Str){literal.bytes.at, literal.bytes.n};
}

void sarif_physical(Json *json, const End *end, const Spot *spot, Arena *scratch)
{
    json_open(json, "physicalLocation", '{');
    sarif_artifact(json, "artifactLocation", spot->path, scratch);
    json_open(json, "region", '{');
    json_number(json, "startLine", spot->start.line);
    json_number(json, "startColumn", spot->start.column);
    json_number(json, "endLine", spot->end.line);
    json_number(json, "endColumn", spot->end.column);
    json_number(json, "byteOffset", spot->span.begin);
    json_number(json, "byteLength", spot->span.end - spot->span.begin);
    sarif_text(json, "snippet", article_bytes(end->article, spot->span));
    json_close(json, '{');
    json_close(json, '{');
}

/* The first sentence of what a rule says. */
static Str first_sentence(Str says)
{
    size_t end = str_find(says, S(". "));
    return str_sub(says, 0, end + 1);
}

/* GitHub sorts by these. */
static void put_properties(Json *json, const Rule *rule)
{
    json_open(json, "properties", '{');
    json_open(json, "tags", '[');
    json_string(json, NULL, rule->family);
    json_close(json, '[');
    json_word(json, "precision", "high");
    json_word(json, "problem.severity", rule->level == LEVEL_NOTE ? "recommendation" : level_name(rule->level));
    json_close(json, '{');
}

static void put_rule(Json *json, const Rule *rule, Arena *scratch)
{
    RulePage page = rule_page(rule, scratch);
    json_open(json, NULL, '{');
    json_string(json, "id", rule->id);
    sarif_text(json, "shortDescription", first_sentence(rule->says));
    sarif_text(json, "fullDescription", rule->says);
    json_open(json, "help", '{');
    json_string(json, "text", rule_page_plain(&page, scratch));
    json_string(json, "markdown", rule_page_markdown(&page, scratch));
    json_close(json, '{');
    json_open(json, "defaultConfiguration", '{');
    json_bool(json, "enabled", !rule->off && rule->level != LEVEL_OFF);
    json_word(json, "level", rule->level == LEVEL_OFF ? "none" : level_name(rule->level));
    json_close(json, '{');
    put_properties(json, rule);
    json_close(json, '{');
}

void sarif_tool(Json *json, Rules rules, Arena *scratch)
{
    json_open(json, "tool", '{');
    json_open(json, "driver", '{');
    json_word(json, "name", "claimclash");
    json_word(json, "version", CLAIMCLASH_VERSION);
    json_word(json, "semanticVersion", CLAIMCLASH_VERSION);
    json_open(json, "rules", '[');
    for (uint32_t i = 0; i < rules.n; i++)
        put_rule(json, &rules.rules[i], scratch);
    json_close(json, '[');
    json_close(json, '{');
    json_close(json, '{');
}
