/* Str: views of bytes, their comparison, and the reading of UTF-8. */
/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE                                  /* memmem */
#include "base/str.h"

#include <string.h>
#include <utf8proc.h>

Str str_of(const char *ended)
{
    return ended ? (Str){ended, strlen(ended)} : (Str){0};
}

Str str_trim(Str s)
{
    while (s.n && byte_is_space(s.p[0]))
        s = str_from(s, 1);
    while (s.n && byte_is_space(s.p[s.n - 1]))
        s.n--;
    return s;
}

bool str_equal_fold(Str a, Str b)
{
    if (a.n != b.n)
        return false;
    for (size_t i = 0; i < a.n; i++)
        if (byte_lower(a.p[i]) != byte_lower(b.p[i]))
            return false;
    return true;
}

bool str_starts(Str s, Str prefix)
{
    return s.n >= prefix.n && str_equal(str_sub(s, 0, prefix.n), prefix);
}

bool str_ends(Str s, Str suffix)
{
    return s.n >= suffix.n && str_equal(str_from(s, s.n - suffix.n), suffix);
}

int str_compare(Str a, Str b)
{
    size_t shorter = a.n < b.n ? a.n : b.n;
    int order = shorter ? memcmp(a.p, b.p, shorter) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

/* From one occurrence of the first byte to the next. */
static size_t find_short(Str s, Str needle)
{
    for (size_t at = 0; at + needle.n <= s.n; at++) {
        const char *hit = memchr(s.p + at, needle.p[0], s.n - needle.n + 1 - at);
        if (!hit)
            break;
        at = (size_t)(hit - s.p);
        if (memcmp(hit, needle.p, needle.n) == 0)
            return at;
    }
    return s.n;
}

size_t str_find(Str s, Str needle)
{
    enum { SHORT = 256 };                            /* bytes in which memmem's tables cost more than they save; linear beyond */
    if (needle.n == 0)
        return 0;
    if (s.n <= SHORT)
        return find_short(s, needle);
    const char *hit = s.n >= needle.n ? memmem(s.p, s.n, needle.p, needle.n) : NULL;
    return hit ? (size_t)(hit - s.p) : s.n;
}

size_t str_find_byte(Str s, char c)
{
    const char *hit = s.n ? memchr(s.p, c, s.n) : NULL;
    return hit ? (size_t)(hit - s.p) : s.n;
}

size_t str_offset(Str whole, Str part)
{
    uintptr_t begin = (uintptr_t)whole.p, at = (uintptr_t)part.p;
    bool within = whole.p && part.p && at >= begin && at - begin <= whole.n && part.n <= whole.n - (at - begin);
    return within ? at - begin : whole.n + 1;
}

Str str_cut(Str *rest, char mark)
{
    size_t at = str_find_byte(*rest, mark);
    Str part = str_sub(*rest, 0, at);
    *rest = str_from(*rest, at < rest->n ? at + 1 : at);
    return part;
}

Str str_last_word(Str s)
{
    size_t i = s.n;
    while (i && s.p[i - 1] != ' ')
        i--;
    return str_from(s, i);
}

uint32_t str_hash(Str s)
{
    uint32_t hash = STR_HASH;
    for (size_t i = 0; i < s.n; i++)
        hash = str_hash_add(hash, (unsigned char)s.p[i]);
    return hash;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t str_distance(Str a, Str b, size_t most)
{
    enum { LONGEST = 64 };
    size_t rows[3][LONGEST + 1];
    size_t gap = a.n > b.n ? a.n - b.n : b.n - a.n;
    if (gap > most || a.n > LONGEST || b.n > LONGEST)
        return most + 1;
    for (size_t j = 0; j <= b.n; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a.n; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b.n; j++) {
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (a.p[i - 1] != b.p[j - 1]));
            if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] && a.p[i - 2] == b.p[j - 1])
                row[j] = least(row[j], two_above[j - 2] + 1);
        }
    }
    return least(rows[a.n % 3][b.n], most + 1);
}

Rune str_rune(Str s, size_t at)
{
    if ((unsigned char)s.p[at] < 0x80)
        return (Rune){(unsigned char)s.p[at], 1, true};
    utf8proc_int32_t code;
    size_t rest = s.n - at < 4 ? s.n - at : 4;
    utf8proc_ssize_t length = utf8proc_iterate((const utf8proc_uint8_t *)s.p + at, (utf8proc_ssize_t)rest, &code);
    if (length <= 0)
        return (Rune){0xFFFD, 1, false};
    return (Rune){(uint32_t)code, (uint32_t)length, true};
}

size_t str_rune_before(Str s, size_t at)
{
    size_t back = at - 1;
    while (back > 0 && at - back < 4 && ((unsigned char)s.p[back] & 0xC0) == 0x80)
        back--;
    return back + str_rune(s, back).length == at ? back : at - 1;
}

size_t str_runes(Str s)
{
    size_t count = 0;
    for (size_t at = 0; at < s.n; at += str_rune(s, at).length)
        count++;
    return count;
}

/* Past all bytes below 0x80, eight at a time. */
static size_t skip_ascii(Str s, size_t at)
{
    for (uint64_t eight; at + sizeof eight <= s.n; at += sizeof eight) {
        memcpy(&eight, s.p + at, sizeof eight);
        if (eight & 0x8080808080808080u)
            break;
    }
    while (at < s.n && (unsigned char)s.p[at] < 0x80)
        at++;
    return at;
}

size_t str_first_invalid(Str s)
{
    for (size_t at = skip_ascii(s, 0); at < s.n; at = skip_ascii(s, at)) {
        Rune rune = str_rune(s, at);
        if (!rune.valid)
            return at;
        at += rune.length;
    }
    return s.n;
}

bool rune_is_letter(uint32_t code)
{
    if (code < 0x80)
        return byte_is_letter((char)code);
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool rune_is_upper(uint32_t code)
{
    if (code < 0x80)
        return byte_is_upper((char)code);
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool rune_is_space(uint32_t code)
{
    if (code < 0x80)
        return byte_is_space((char)code);
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return code == 0x85 || category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}
