/* Str: a view of bytes that is never owned and never NUL-ended; the only place for pointer arithmetic. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Str {
    const char *p;
    size_t n;
} Str;

/* A Str of a string literal, usable in static initialisers: `STR("per cent")`. */
#define STR(literal) {(literal), sizeof(literal) - 1}
/* The same as an expression. */
#define S(literal) ((Str)STR(literal))
/* The two arguments that printf's "%.*s" takes. */
#define STR_ARG(s) (int)(s).n, (s).p

Str str_of(const char *ended);                       /* view of a NUL-ended string; NULL gives the empty Str */
/* Bytes begin..end, both clamped to the length. What is asked for every byte or word is inline: a call costs more than the answer. */
static inline Str str_sub(Str s, size_t begin, size_t end)
{
    if (end > s.n)
        end = s.n;
    if (begin > end)
        begin = end;
    return s.p ? (Str){s.p + begin, end - begin} : (Str){0};
}

static inline Str str_from(Str s, size_t begin)      /* bytes begin.., clamped */
{
    return str_sub(s, begin, s.n);
}

Str str_trim(Str s);                                 /* without ASCII white space at both ends */
static inline bool str_equal(Str a, Str b)
{
    return a.n == b.n && (a.n == 0 || (a.p[0] == b.p[0] && memcmp(a.p, b.p, a.n) == 0));
}

bool str_equal_fold(Str a, Str b);                   /* equal when ASCII letters are compared without case */
bool str_starts(Str s, Str prefix);
bool str_ends(Str s, Str suffix);
int str_compare(Str a, Str b);                       /* <0, 0, >0 in byte order */
size_t str_find(Str s, Str needle);                  /* offset of the first occurrence, or s.n */
size_t str_find_byte(Str s, char c);                 /* offset of the first occurrence, or s.n */
/* Where the bytes of `part` stand in `whole`; whole.n + 1 when they do not lie within it. */
size_t str_offset(Str whole, Str part);
/* Cuts the part before `mark` off the front of *rest and returns it; at the end returns the whole rest and empties it. */
Str str_cut(Str *rest, char mark);
Str str_last_word(Str s);                            /* what stands behind the last space: the surname of a name; all of it when there is none */
uint32_t str_hash(Str s);                            /* 32-bit FNV-1a */
/* The same byte by byte, for who reads the bytes anyway: begin with STR_HASH. */
#define STR_HASH 2166136261u
static inline uint32_t str_hash_add(uint32_t hash, unsigned char byte)
{
    return (hash ^ byte) * 16777619u;
}
/* How many single-character edits (insert, delete, replace, swap neighbours) turn a into b, at most `most` + 1. */
size_t str_distance(Str a, Str b, size_t most);

/* ASCII classes; bytes of 0x80 and more belong to none of them. */
static inline bool byte_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline char byte_lower(char c)
{
    return byte_is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}

static inline bool byte_is_letter(char c)
{
    return byte_lower(c) >= 'a' && byte_lower(c) <= 'z';
}

static inline bool byte_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool byte_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* One code point of UTF-8. `length` is the bytes it took; for an invalid sequence `code` is 0xFFFD, `valid` false and length 1. */
typedef struct Rune {
    uint32_t code;
    uint32_t length;
    bool valid;
} Rune;
Rune str_rune(Str s, size_t at);                     /* the code point that begins at byte `at` < s.n */
size_t str_rune_before(Str s, size_t at);            /* where the code point that ends at `at` > 0 begins */
size_t str_runes(Str s);                             /* number of code points */
size_t str_first_invalid(Str s);                     /* offset of the first byte that is not valid UTF-8, or s.n */
bool rune_is_letter(uint32_t code);                  /* Unicode L* and M* */
bool rune_is_upper(uint32_t code);                   /* Unicode Lu and Lt */
bool rune_is_space(uint32_t code);                   /* white space, NBSP and the thin spaces among it */

#endif
