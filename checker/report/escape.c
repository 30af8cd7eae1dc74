/* Escape: nothing that an article or a path holds reaches a terminal or a reader of JSON or XML as anything but text. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"

#include <stdio.h>
#include <utf8proc.h>

static const uint32_t JOINER = 0x200D, NON_JOINER = 0x200C;      /* they hold letters and emoji together, and are harmless */

static bool harmless(uint32_t code)
{
    switch (utf8proc_category((utf8proc_int32_t)code)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return false;
    case UTF8PROC_CATEGORY_CF:
        return code == JOINER || code == NON_JOINER;
    default:
        return true;
    }
}

static void spell(Glyph *glyph, const char *format, uint32_t code)
{
    int length = snprintf(glyph->spelled, sizeof glyph->spelled, format, (unsigned)code);
    glyph->shown = (Str){glyph->spelled, (size_t)length};
    glyph->cells = (uint32_t)length;
}

static bool is_line_end(uint32_t code)
{
    return code == '\n' || code == '\r';
}

/* What the runners of CI services obey wherever it stands in a log: "##[add-mask]", "##vso[task.setvariable ...]". */
static bool is_command(Str text, size_t at)
{
    static const Str commands[] = {STR("##["), STR("##vso["), STR("##teamcity[")};
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (str_starts(str_from(text, at), commands[i]))
            return true;
    return false;
}

void escape_glyph(Str text, size_t at, bool ascii, Glyph *glyph)
{
    Rune rune = str_rune(text, at);
    glyph->length = rune.length;
    if (rune.code == '\t') {
        glyph->shown = S("    ");
        glyph->cells = 4;
    } else if (is_line_end(rune.code)) {
        glyph->shown = S(" ");
        glyph->cells = 1;
    } else if (!rune.valid) {
        spell(glyph, "\\x%02x", (unsigned char)text.p[at]);
    } else if (rune.code == '#' && is_command(text, at)) {
        spell(glyph, "\\x%02x", '#');
    } else if (rune.code < 0x80 ? rune.code >= ' ' && rune.code != 0x7F : !ascii && harmless(rune.code)) {
        int cells = rune.code < 0x80 ? 1 : utf8proc_charwidth((utf8proc_int32_t)rune.code);
        glyph->shown = str_sub(text, at, at + rune.length);
        glyph->cells = cells > 0 ? (uint32_t)cells : 0;
    } else {
        spell(glyph, rune.code < 0x80 ? "\\x%02x" : "\\u{%x}", rune.code);
    }
}

void escape_terminal(Writer *writer, Str text, bool ascii)
{
    Glyph glyph;
    for (size_t at = 0; at < text.n; at += glyph.length) {
        escape_glyph(text, at, ascii, &glyph);
        writer_put(writer, glyph.shown);
    }
}

Str escape_plain(Str text, bool ascii, Arena *arena)
{
    Glyph glyph;
    Pile plain = {.arena = arena};
    for (size_t at = 0; at < text.n; at += glyph.length) {
        escape_glyph(text, at, ascii, &glyph);
        pile_take(&plain, glyph.shown.p, glyph.shown.n);
    }
    return (Str){plain.bytes.at, plain.bytes.n};
}

static Str xml_entity(char byte)
{
    switch (byte) {
    case '&':
        return S("&amp;");
    case '<':
        return S("&lt;");
    case '>':
        return S("&gt;");                            /* also of "]]>" */
    case '"':
        return S("&quot;");
    case '\'':
        return S("&apos;");
    default:
        return (Str){0};
    }
}

static void xml_reference(Writer *writer, uint32_t code)
{
    char number[16];
    snprintf(number, sizeof number, "&#x%x;", (unsigned)code);
    writer_text(writer, number);
}

void escape_xml(Writer *writer, Str text, bool ascii)
{
    Glyph glyph;
    for (size_t at = 0; at < text.n; at += glyph.length) {
        escape_glyph(text, at, false, &glyph);
        Str entity = xml_entity(glyph.shown.p[0]);
        if (ascii && (unsigned char)glyph.shown.p[0] >= 0x80)
            xml_reference(writer, str_rune(text, at).code);
        else
            writer_put(writer, entity.n ? entity : glyph.shown);
    }
}

size_t escape_cells(Str text, bool ascii)
{
    Glyph glyph;
    size_t cells = 0;
    for (size_t at = 0; at < text.n; at += glyph.length) {
        escape_glyph(text, at, ascii, &glyph);
        cells += glyph.cells;
    }
    return cells;
}

/* "\u001b"; beyond U+FFFF the two halves of UTF-16. */
static void json_spell(Writer *writer, uint32_t code)
{
    char spelled[16];
    if (code > 0xFFFF)
        snprintf(spelled, sizeof spelled, "\\u%04x\\u%04x", (unsigned)(0xD7C0 + (code >> 10)), (unsigned)(0xDC00 + (code & 0x3FF)));
    else
        snprintf(spelled, sizeof spelled, "\\u%04x", (unsigned)code);
    writer_text(writer, spelled);
}

static void json_rune(Writer *writer, Str text, size_t at, Rune rune)
{
    static const char *const short_forms[] = {['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n", ['\f'] = "\\f", ['\r'] = "\\r", ['"'] = "\\\"", ['\\'] = "\\\\"};
    if (!rune.valid) {
        writer_text(writer, "\xEF\xBF\xBD");
    } else if (rune.code < sizeof short_forms / sizeof *short_forms && short_forms[rune.code]) {
        writer_text(writer, short_forms[rune.code]);
    } else if (rune.code < 0x80 ? rune.code < ' ' || rune.code == 0x7F || (rune.code == '#' && is_command(text, at)) : !harmless(rune.code)) {
        json_spell(writer, rune.code);
    } else {
        writer_put(writer, str_sub(text, at, at + rune.length));
    }
}

void escape_json(Writer *writer, Str text)
{
    writer_byte(writer, '"');
    for (size_t at = 0; at < text.n;) {
        Rune rune = str_rune(text, at);
        json_rune(writer, text, at, rune);
        at += rune.length;
    }
    writer_byte(writer, '"');
}
