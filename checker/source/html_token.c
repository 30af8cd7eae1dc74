/* HTML tokens: the states of the HTML standard's tokenizer (section 13.2.5) that matter for finding text; every byte is looked at once. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/html_token.h"

static const Str raw_elements[] = {STR("script"), STR("style"), STR("textarea"), STR("iframe"), STR("xmp"), STR("noembed"), STR("noframes")};

static char byte_at(const HtmlReader *reader, uint32_t at)
{
    return at < reader->page.n ? reader->page.p[at] : '\0';
}

static uint32_t find_behind(const HtmlReader *reader, uint32_t at, Str mark)
{
    Str rest = str_from(reader->page, at);
    size_t found = str_find(rest, mark);
    return at + (uint32_t)(found < rest.n ? found + mark.n : rest.n);
}

static bool is_name_end(char c)
{
    return byte_is_space(c) || c == '/' || c == '>' || c == '\0';
}

/* Past the > that ends the tag; one that stands in a quoted value does not. */
static uint32_t tag_end(const HtmlReader *reader, uint32_t at)
{
    bool value = false;                              /* an = stands before, so that a quotation mark opens a value */
    for (; at < reader->page.n; at++) {
        char c = reader->page.p[at];
        if (c == '>')
            return at + 1;
        if (value && (c == '"' || c == '\'')) {
            at += 1 + (uint32_t)str_find_byte(str_from(reader->page, at + 1), c);
            value = false;
        } else if (!byte_is_space(c)) {
            value = c == '=';
        }
    }
    return (uint32_t)reader->page.n;
}

static HtmlToken read_tag(HtmlReader *reader, HtmlKind kind, uint32_t name)
{
    HtmlToken token = {.kind = kind, .begin = reader->at};
    uint32_t end = name;
    while (!is_name_end(byte_at(reader, end)))
        end++;
    token.name = str_sub(reader->page, name, end);
    token.end = reader->at = tag_end(reader, end);
    token.attributes = str_sub(reader->page, end, token.end ? token.end - 1 : 0);
    for (size_t i = 0; kind == HTML_OPEN && i < sizeof raw_elements / sizeof *raw_elements; i++)
        if (str_equal_fold(token.name, raw_elements[i]))
            reader->raw = raw_elements[i];
    return token;
}

/* All up to the end tag of the raw element. */
static HtmlToken read_raw(HtmlReader *reader)
{
    HtmlToken token = {.kind = HTML_RAW, .begin = reader->at};
    Str name = reader->raw;
    uint32_t at = reader->at;
    for (; at < reader->page.n; at++) {
        at = find_behind(reader, at, S("</"));
        Str candidate = str_sub(reader->page, at, at + name.n);
        if (str_equal_fold(candidate, name) && is_name_end(byte_at(reader, at + (uint32_t)name.n)))
            break;
        at--;
    }
    reader->raw = (Str){0};
    token.end = reader->at = at < reader->page.n ? at - 2 : (uint32_t)reader->page.n;
    return token;
}

/* <!-- ... -->, and what the standard calls bogus comments: <!doctype ...>, <?xml ...>, </3>. */
static HtmlToken read_comment(HtmlReader *reader)
{
    HtmlToken token = {.kind = HTML_COMMENT, .begin = reader->at};
    Str rest = str_from(reader->page, reader->at);
    if (str_starts(rest, S("<!-->")) || str_starts(rest, S("<!--->")))
        reader->at = find_behind(reader, reader->at, S(">"));
    else if (str_starts(rest, S("<!--")))
        reader->at = find_behind(reader, reader->at + 4, S("-->"));
    else
        reader->at = find_behind(reader, reader->at, S(">"));
    token.end = reader->at;
    return token;
}

/* Does a tag or comment begin at `at`, where a < stands? */
static bool begins_markup(const HtmlReader *reader, uint32_t at)
{
    char next = byte_at(reader, at + 1);
    return byte_is_letter(next) || next == '!' || next == '?' || (next == '/' && byte_at(reader, at + 2) != '\0');
}

static HtmlToken read_text(HtmlReader *reader)
{
    HtmlToken token = {.kind = HTML_TEXT, .begin = reader->at};
    uint32_t at = reader->at + 1;
    for (; at < reader->page.n; at++) {
        at += (uint32_t)str_find_byte(str_from(reader->page, at), '<');
        if (at < reader->page.n && begins_markup(reader, at))
            break;
    }
    token.end = reader->at = at < reader->page.n ? at : (uint32_t)reader->page.n;
    return token;
}

HtmlToken html_next(HtmlReader *reader)
{
    if (reader->at >= reader->page.n)
        return (HtmlToken){.kind = HTML_END, .begin = reader->at, .end = reader->at};
    if (reader->raw.n)
        return read_raw(reader);
    if (byte_at(reader, reader->at) != '<' || !begins_markup(reader, reader->at))
        return read_text(reader);
    char next = byte_at(reader, reader->at + 1);
    if (byte_is_letter(next))
        return read_tag(reader, HTML_OPEN, reader->at + 1);
    if (next == '/' && byte_is_letter(byte_at(reader, reader->at + 2)))
        return read_tag(reader, HTML_CLOSE, reader->at + 2);
    return read_comment(reader);
}

static Str cut_while(Str *rest, bool (*ends)(char))
{
    size_t end = 0;
    while (end < rest->n && !ends(rest->p[end]))
        end++;
    Str part = str_sub(*rest, 0, end);
    *rest = str_from(*rest, end);
    return part;
}

static bool ends_gap(char c)
{
    return !byte_is_space(c) && c != '/';
}

static bool ends_attribute_name(char c)
{
    return byte_is_space(c) || c == '=' || c == '/';
}

static bool ends_value(char c)
{
    return byte_is_space(c);
}

static Str cut_value(Str *rest)
{
    char mark = rest->n ? rest->p[0] : '\0';
    if (mark != '"' && mark != '\'')
        return cut_while(rest, ends_value);
    *rest = str_from(*rest, 1);
    return str_cut(rest, mark);
}

bool html_cut_attribute(Str *rest, Str *name, Str *value)
{
    *value = (Str){0};
    cut_while(rest, ends_gap);
    *name = cut_while(rest, ends_attribute_name);
    if (!name->n && !rest->n)
        return false;
    Str behind = *rest;
    cut_while(&behind, ends_gap);
    if (behind.n && behind.p[0] == '=') {
        *rest = str_trim(str_from(behind, 1));
        *value = cut_value(rest);
    }
    return true;
}

Str html_attribute(Str attributes, Str name)
{
    for (Str found, value; html_cut_attribute(&attributes, &found, &value);)
        if (str_equal_fold(found, name))
            return value;
    return (Str){0};
}
