/* Folding: ASCII by bytes, everything else by utf8proc, the same way as the language pack folds its phrases. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/fold.h"

#include <string.h>
#include <utf8proc.h>

#include "segment/character.h"

enum { LONGEST = 200, APOSTROPHE = 0x2019, FIRST_HYPHEN = 0x2010, LAST_HYPHEN = 0x2011 };

static const Str curly = STR("\xE2\x80\x99");

Fold fold_new(size_t length, Arena *arena)
{
    Fold fold = {.room = arena_alloc(arena, length, 1), .left = length};
    if (!fold.room)
        fold.left = 0;
    return fold;
}

Str fold_ascii(Str written, char *room, size_t most)
{
    size_t n = 0;
    for (size_t at = 0; at < written.n; n++) {
        bool is_curly = str_starts(str_from(written, at), curly);
        if (n == most)
            return (Str){0};
        room[n] = is_curly ? '\'' : byte_lower(written.p[at]);
        at += is_curly ? curly.n : 1;
    }
    return (Str){room, n};
}

/* Any length of code points beyond ASCII; what is longer than a word is ever stays as it is. */
static Str fold_unicode(Str written, Token *token, Arena *arena)
{
    utf8proc_int32_t codes[LONGEST];
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_IGNORE;
    utf8proc_ssize_t count = utf8proc_decompose((const utf8proc_uint8_t *)written.p, (utf8proc_ssize_t)written.n, codes, LONGEST, options);
    if (count <= 0 || count > LONGEST)
        return written;
    uint32_t uppers = 0, lowers = 0;
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        utf8proc_int32_t lower = utf8proc_tolower(codes[i]);
        uppers += lower != codes[i];
        lowers += lower == codes[i] && utf8proc_toupper(codes[i]) != codes[i];
        codes[i] = lower == APOSTROPHE ? '\'' : lower >= FIRST_HYPHEN && lower <= LAST_HYPHEN ? '-' : lower;
    }
    token->all_capitals = uppers > 1 && !lowers;
    count = utf8proc_normalize_utf32(codes, count, options);
    utf8proc_uint8_t *room = arena_alloc(arena, (size_t)count * 4, 1);
    if (!room)
        return written;
    utf8proc_ssize_t length = 0;
    for (utf8proc_ssize_t i = 0; i < count; i++)
        length += utf8proc_encode_char(codes[i], room + length);
    return (Str){(const char *)room, (size_t)length};
}

static Str keep(Fold *fold, Str folded)
{
    fold->room += folded.n;
    fold->left -= folded.n;
    return folded;
}

Str fold_token(Fold *fold, Str written, Token *token, Arena *arena)
{
    uint32_t uppers = 0, lowers = 0;
    unsigned char high = 0;
    for (size_t i = 0; i < written.n; i++) {
        uppers += byte_is_upper(written.p[i]);
        lowers += written.p[i] >= 'a' && written.p[i] <= 'z';
        high |= (unsigned char)written.p[i];
    }
    token->capital = high < 0x80 ? byte_is_upper(written.p[0]) : rune_is_upper(str_rune(written, 0).code);
    token->all_capitals = uppers > 1 && !lowers;
    if (!uppers && high < 0x80)
        return written;
    if (high < 0x80 || str_starts(written, curly))   /* "'s" is frequent */
        return keep(fold, fold_ascii(written, fold->room, fold->left));
    return fold_unicode(written, token, arena);
}

static bool is_wordlike(Str text, uint32_t at)
{
    CharacterClass kind = class_at(text, at);
    return kind == CHARACTER_LETTER || kind == CHARACTER_DIGIT || kind == CHARACTER_MARK;
}

uint32_t phrase_end(Str text, uint32_t at, Str phrase)
{
    for (size_t i = 0; i < phrase.n; i++) {
        uint32_t before = at;
        if (phrase.p[i] == ' ') {
            for (Character c; (c = character_at(text, at)).length && (c.kind == CHARACTER_SPACE || c.kind == CHARACTER_HYPHEN);)
                at += c.length;
            if (at == before && is_wordlike(text, at) && is_wordlike(text, at - 1))
                return 0;
        } else if (phrase.p[i] == '\'' && str_starts(str_from(text, at), curly)) {
            at += (uint32_t)curly.n;
        } else if (at < text.n && byte_lower(text.p[at]) == phrase.p[i]) {
            at++;
        } else {
            return 0;
        }
    }
    return is_wordlike(text, at) ? 0 : at;
}
