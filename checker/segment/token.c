/* Tokens: one sentence cut into words, numbers and marks in one pass, by the class of each character. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "segment/cutter.h"
#include "segment/recall.h"
#include "segment/shelf.h"

/* Three digits and no fourth. */
static bool is_group(const Cutter *cutter, uint32_t at)
{
    return is_digit(cutter, at) && is_digit(cutter, at + 1) && is_digit(cutter, at + 2) && !is_digit(cutter, at + 3);
}

/* Does the character at `at` part groups of digits or digits from their fraction: "1,234.5", "1 234", "10:30"? */
static bool joins_digits(const Cutter *cutter, uint32_t begin, uint32_t at, Character c)
{
    char byte = cutter->text.p[at];
    if (at == begin || !is_digit(cutter, at - 1))
        return false;
    if (byte == '.' || byte == ',' || byte == ':')
        return is_digit(cutter, at + 1);
    bool parts_groups = c.kind == CHARACTER_APOSTROPHE || (c.kind == CHARACTER_SPACE && c.length > 1);
    return parts_groups && is_group(cutter, at + c.length);
}

/* "5p.m.": the letters at `at` are an abbreviation of their own. */
static bool is_dotted(const Cutter *cutter, uint32_t at)
{
    return byte_at(cutter, at + 1) == '.' && is_letter(cutter, at + 2) && byte_at(cutter, at + 3) == '.';
}

static uint32_t number_end(const Cutter *cutter, uint32_t begin)
{
    uint32_t at = begin + (byte_at(cutter, begin) == '.');
    for (Character c; (c = character_at(cutter->text, at)).length; at += c.length) {
        if (c.kind == CHARACTER_DIGIT || c.kind == CHARACTER_FRACTION || c.kind == CHARACTER_MARK)
            continue;
        if (c.kind == CHARACTER_LETTER ? is_dotted(cutter, at) : !joins_digits(cutter, begin, at, c))
            break;
    }
    return at;
}

/* A possessive mark ("students'"), not the end of a quotation. */
static bool is_possessive(const Cutter *cutter, uint32_t at, uint32_t end)
{
    if (byte_lower(byte_at(cutter, at - 1)) != 's' || is_letter(cutter, end))
        return false;
    const Quotation *quotation = segment_quotation(cutter->segments, at);
    return !quotation || quotation->end != end;
}

static uint32_t run_end(const Cutter *cutter, uint32_t at)
{
    uint32_t end = at + 1;
    while (byte_at(cutter, end) == cutter->text.p[at])
        end++;
    return end;
}

static uint32_t mark_end(const Cutter *cutter, uint32_t at, Token *token)
{
    Character c = character_at(cutter->text, at);
    char byte = cutter->text.p[at], next = byte_at(cutter, at + 1);
    uint32_t end = at + c.length;
    switch ((CharacterClass)c.kind) {
    case CHARACTER_APOSTROPHE:
    case CHARACTER_QUOTE:
        token->kind = !token->space_before && c.kind == CHARACTER_APOSTROPHE && is_possessive(cutter, at, end) ? TOKEN_WORD : TOKEN_QUOTE;
        return (byte == '`' || byte == '\'') && next == byte ? end + 1 : end;
    case CHARACTER_SYMBOL:
        token->kind = (byte == '#' || byte == '@') && is_letter(cutter, end) ? TOKEN_OTHER : TOKEN_SYMBOL;
        while (token->kind == TOKEN_OTHER && (is_letter(cutter, end) || is_digit(cutter, end) || byte_at(cutter, end) == '_'))
            end += character_at(cutter->text, end).length;
        return end;
    case CHARACTER_HYPHEN:
    case CHARACTER_PUNCTUATION:
        token->kind = TOKEN_PUNCTUATION;
        return c.length == 1 && memchr(".-!?*_", byte, 6) ? run_end(cutter, at) : end;
    case CHARACTER_SPACE: case CHARACTER_LETTER: case CHARACTER_DIGIT: case CHARACTER_FRACTION: case CHARACTER_MARK: case CHARACTER_OTHER:
        break;
    }
    token->kind = TOKEN_OTHER;
    while ((c = character_at(cutter->text, end)).length && (c.kind == CHARACTER_OTHER || c.kind == CHARACTER_MARK))
        end += c.length;
    return end;
}

static uint32_t token_end(const Cutter *cutter, uint32_t at, Token *token)
{
    CharacterClass kind = class_at(cutter->text, at);
    bool glued = !token->space_before;
    uint32_t clitic = glued && (kind == CHARACTER_APOSTROPHE || kind == CHARACTER_LETTER) ? cutter_clitic(cutter, at) : 0;
    if (clitic) {
        token->kind = TOKEN_WORD;
        return at + clitic;
    }
    if (kind == CHARACTER_LETTER)
        return cutter_word_end(cutter, at, token);
    if (kind == CHARACTER_DIGIT || kind == CHARACTER_FRACTION || (byte_at(cutter, at) == '.' && is_digit(cutter, at + 1))) {
        token->kind = TOKEN_NUMBER;
        return number_end(cutter, at);
    }
    return mark_end(cutter, at, token);
}

/* Any token that is no plain word. */
static void cut_token(Cutter *cutter, Token *token)
{
    token->end = token_end(cutter, token->begin, token);
    Str written = str_sub(cutter->text, token->begin, token->end);
    token->lower = fold_token(&cutter->fold, written, token, cutter->scratch);
    token->head = -1;
    if (token->kind != TOKEN_QUOTE && token->kind != TOKEN_OTHER)
        token->phrases = language_phrases(cutter->knowledge->language, token->lower);
}

static Tokens cut(const Article *article, const Segments *segments, uint32_t sentence, const Knowledge *knowledge, Arena *scratch)
{
    Sentence place = segments->sentences.at[sentence];
    Cutter cutter = {.segments = segments, .knowledge = knowledge, .scratch = scratch, .text = str_sub(article->text, 0, place.end)};
    uint32_t length = place.end - place.begin;
    cutter.fold = fold_new(length, scratch);
    cutter.tokens.capacity = length / 4 + 4;
    cutter.tokens.at = ARENA_ARRAY(scratch, Token, cutter.tokens.capacity);
    if (!cutter.tokens.at)
        return (Tokens){0};
    for (uint32_t at = place.begin; at < place.end;) {
        uint32_t begin = skip_class(&cutter, at, CHARACTER_SPACE);
        if (begin == place.end)
            break;
        Token *token = VEC_PUSH(scratch, &cutter.tokens);
        if (!token)
            return (Tokens){0};
        *token = (Token){.begin = begin, .space_before = begin > at || begin == place.begin};
        if (!cutter_plain_word(&cutter, begin, token))
            cut_token(&cutter, token);
        at = token->end;
    }
    return (Tokens){cutter.tokens.at, cutter.tokens.n, article, sentence};
}

/* As an earlier reading of the article left them, or cut anew. */
static Tokens recall_or_cut(const Article *article, const Segments *segments, uint32_t sentence, const Knowledge *knowledge, Arena *scratch)
{
    Tokens tokens = {.article = article, .sentence = sentence};
    uint32_t begin = segments->sentences.at[sentence].begin;
    Str key = segment_key(article, segments, sentence, S("T"), scratch);
    if (recall_tokens(&tokens, begin, key, scratch))
        return tokens;
    tokens = cut(article, segments, sentence, knowledge, scratch);
    if (!arena_full(scratch))
        recall_keep_tokens(tokens, begin, key, scratch);
    return tokens;
}

Tokens segment_tokens(const Article *article, const Segments *segments, uint32_t sentence, const Knowledge *knowledge, Arena *scratch)
{
    Tokens tokens = segments->shelf ? shelf_get(segments->shelf, article, sentence, scratch) : (Tokens){0};
    if (tokens.n)
        return tokens;
    tokens = recall_or_cut(article, segments, sentence, knowledge, scratch);
    if (segments->shelf)
        shelf_keep(segments->shelf, tokens);
    return tokens;
}

Str token_text(Tokens tokens, uint32_t i)
{
    return article_text(tokens.article, tokens.at[i].begin, tokens.at[i].end);
}
