/* Character sets: UTF-8 as it is, windows-1252 by a table, all others whose ASCII is ASCII by iconv, character by character. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/charset.h"

#include <string.h>
#include <utf8proc.h>

#include "source/entity.h"
#include "source/html_token.h"

enum { LOOK_AHEAD = 4096, LONGEST_NAME = 40, LONGEST_CHARACTER = 4, LONGEST_UTF8 = 8 };          /* bytes */

static const Str western[] = {STR("windows-1252"), STR("cp1252"), STR("iso-8859-1"), STR("latin1"), STR("latin-1"), STR("us-ascii"), STR("ascii")};
/* Their bytes below 0x80 are not always ASCII, so that no tag could be told. */
static const Str unreadable[] = {STR("utf-16"), STR("utf-32"), STR("utf-7"), STR("iso-2022"), STR("hz")};

/* The name behind "charset=" in a value such as "text/html; charset=utf-8". */
static Str name_in(Str value)
{
    size_t at = str_find(value, S("charset="));
    Str rest = str_trim(str_from(value, at + S("charset=").n));
    return at < value.n ? str_cut(&rest, ';') : (Str){0};
}

static Str named_in_head(Str page)
{
    HtmlReader reader = {.page = str_sub(page, 0, LOOK_AHEAD)};
    for (HtmlToken token; (token = html_next(&reader)).kind != HTML_END;) {
        if (token.kind != HTML_OPEN || !str_equal_fold(token.name, S("meta")))
            continue;
        Str name = html_attribute(token.attributes, S("charset"));
        if (!name.n && str_equal_fold(html_attribute(token.attributes, S("http-equiv")), S("content-type")))
            name = name_in(html_attribute(token.attributes, S("content")));
        if (name.n)
            return str_trim(name);
    }
    return (Str){0};
}

static bool starts_with_one(Str name, const Str *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_fold(str_sub(name, 0, names[i].n), names[i]))
            return true;
    return false;
}

static Charset open_converter(Str name)
{
    char ended[LONGEST_NAME + 1] = {0};
    Charset charset = {.kind = CHARSET_UNKNOWN, .name = name};
    if (name.n > LONGEST_NAME || starts_with_one(name, unreadable, sizeof unreadable / sizeof *unreadable))
        return charset;
    memcpy(ended, name.p, name.n);
    charset.converter = iconv_open("UTF-8", ended);
    if (charset.converter != (iconv_t)-1)
        charset.kind = CHARSET_OTHER;
    return charset;
}

/* Are more characters beyond ASCII right than wrong? A page of UTF-8 may hold a byte that is not. */
static bool is_mostly_utf8(Str page)
{
    size_t right = 0, wrong = 0;
    for (size_t at = 0; at < page.n; at++) {
        if ((unsigned char)page.p[at] < 0x80)
            continue;
        Rune rune = str_rune(page, at);
        *(rune.valid ? &right : &wrong) += 1;
        at += rune.length - 1;
    }
    return right >= wrong;
}

Charset charset_of(Str page)
{
    if (str_first_invalid(page) == page.n)
        return (Charset){.kind = CHARSET_UTF8};
    Str name = named_in_head(page);
    bool guessed = !name.n || str_equal_fold(name, S("utf-8")) || str_equal_fold(name, S("utf8"));
    if (guessed && is_mostly_utf8(page))
        return (Charset){.kind = CHARSET_UTF8, .broken = true};
    if (guessed || starts_with_one(name, western, sizeof western / sizeof *western))
        return (Charset){.kind = CHARSET_WINDOWS_1252};
    return open_converter(name);
}

void charset_close(Charset *charset)
{
    if (charset->kind == CHARSET_OTHER)
        iconv_close(charset->converter);
}

static Str put(uint32_t code, char *out)
{
    return (Str){out, (size_t)utf8proc_encode_char((utf8proc_int32_t)code, (utf8proc_uint8_t *)out)};
}

/* The shortest run of bytes that iconv takes for a character. */
static Str convert(const Charset *charset, Str page, size_t at, char *out, size_t *length)
{
    for (size_t n = 1; n <= LONGEST_CHARACTER && at + n <= page.n; n++) {
        char bytes[LONGEST_CHARACTER];
        char *in = bytes, *to = out;
        size_t in_left = n, out_left = LONGEST_UTF8;
        memcpy(bytes, page.p + at, n);
        iconv(charset->converter, NULL, NULL, NULL, NULL);
        if (iconv(charset->converter, &in, &in_left, &to, &out_left) != (size_t)-1 && in_left == 0 && out_left < LONGEST_UTF8) {
            *length = n;
            return (Str){out, LONGEST_UTF8 - out_left};
        }
    }
    *length = 1;
    return put(0xFFFD, out);
}

Str charset_character(const Charset *charset, Str page, size_t at, char *out, size_t *length)
{
    *length = 1;
    if (charset->kind == CHARSET_WINDOWS_1252)
        return put(entity_windows_1252((unsigned char)page.p[at]), out);
    if (charset->kind == CHARSET_OTHER)
        return convert(charset, page, at, out, length);
    Rune rune = str_rune(page, at);
    *length = rune.length;
    return rune.valid ? str_sub(page, at, at + rune.length) : put(0xFFFD, out);
}
