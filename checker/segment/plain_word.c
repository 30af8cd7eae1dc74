/* Plain words: ASCII letters up to a space, comma or the like: four of five tokens, read, folded, hashed and looked up in one pass. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/cutter.h"

/* Does the byte end a word whatever follows? What is not named may go on in ways that only cutter_word_end knows: digits, dots, apostrophes. */
static bool ends_word(char byte)
{
    switch (byte) {
    case ' ': case '\n': case '\t': case ',': case ';': case '!': case '?': case '(': case ')': case '[': case ']': case '"':
        return true;
    }
    return false;
}

/* In lower case, in the room for it; `written` when that is lower case already. */
static Str fold(Fold *room, Str written, bool folded)
{
    if (folded)
        return written;
    Str lower = {room->room, written.n};
    for (size_t i = 0; i < written.n; i++)
        room->room[i] = byte_lower(written.p[i]);
    room->room += written.n;
    room->left -= written.n;
    return lower;
}

bool cutter_plain_word(Cutter *cutter, uint32_t begin, Token *token)
{
    Str text = str_from(cutter->text, begin);
    uint32_t n = 0, uppers = 0, hash = STR_HASH;
    for (; n < text.n && byte_is_letter(text.p[n]); n++) {
        uppers += byte_is_upper(text.p[n]);
        hash = str_hash_add(hash, (unsigned char)byte_lower(text.p[n]));
    }
    if (!n || n > cutter->fold.left || (n < text.n && !ends_word(text.p[n])))
        return false;
    token->kind = TOKEN_WORD;
    token->end = begin + n;
    token->head = -1;
    token->capital = byte_is_upper(text.p[0]);
    token->all_capitals = uppers > 1 && uppers == n;
    token->lower = fold(&cutter->fold, str_sub(text, 0, n), !uppers);
    token->phrases = language_phrases_hashed(cutter->knowledge->language, token->lower, hash);
    return true;
}
