/* Numbers: how one can begin (digits, words, "half a", "several", "a", a minus), and what it comes to. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/number.h"

#include "mention/number_sum.h"

enum { LONGEST_TAIL = 8 };                           /* bytes of a scale or an ordinal's ending: "trillion" */

static uint32_t finish(const Sum *sum, Number *out)
{
    out->low = out->high = sum_value(sum);
    out->scaled = sum->scaled;
    out->scale = sum->scale;
    out->other_scale = decimal_equal(sum->scale, sum->other_scale) ? decimal(0, 0) : sum->other_scale;
    out->scale_tokens = sum->scale_tokens;
    out->spelled = !sum->digits;
    out->step = sum->step;
    if (!out->point)
        out->digits = (uint8_t)decimal_digits(out->low);
    return sum->at;
}

/* The ordinal that ends a number: "third", "twenty-first", "two hundredth". */
static bool take_ordinal(Sum *sum)
{
    uint32_t end, at = sum->limit == SUM_ANYTHING ? sum->at : word_skip_hyphen(sum->tokens, sum->at);
    const Phrase *word = !sum->digits ? word_at(sum->tokens, at, PHRASE_ORDINAL, &end) : NULL;
    if (!word || decimal_compare(word->low, decimal(1, 0)) < 0)
        return false;
    bool multiplies = word->low.exponent >= 2 && !decimal_is_zero(sum->rest);    /* "two hundredth" */
    if (!multiplies && decimal_compare(word->low, decimal(sum->limit, 0)) >= 0)
        return false;
    sum->rest = multiplies ? decimal_multiply(sum->rest, word->low) : decimal_add(sum->rest, word->low);
    sum->at = end;
    return true;
}

/* The token's tail in lower case, in `room`; empty when it is longer than any scale. */
static Str small_tail(Str tail, char room[LONGEST_TAIL])
{
    if (tail.n > LONGEST_TAIL)
        return (Str){0};
    for (size_t i = 0; i < tail.n; i++)
        room[i] = byte_lower(tail.p[i]);
    return (Str){room, tail.n};
}

const Phrase *number_tail_scale(Str tail, const Knowledge *knowledge)
{
    enum { SHORTEST_WORD = 5 };                      /* "5million" is a slip; "5mil" has its own entry */
    char room[LONGEST_TAIL];
    Str word = small_tail(tail, room);
    const Phrase *scale = language_word(knowledge->language, word, PHRASE_SCALE_GLUED);
    return scale || word.n < SHORTEST_WORD ? scale : language_word(knowledge->language, word, PHRASE_SCALE);
}

/* "21st", but not "12st": the endings stand among the ordinals, with the last digit that they go with in their tenths. */
static bool tail_is_ordinal(Str tail, Decimal value, const Knowledge *knowledge)
{
    char room[LONGEST_TAIL];
    const Phrase *ending = language_word(knowledge->language, small_tail(tail, room), PHRASE_ORDINAL);
    if (!ending || decimal_compare(ending->low, decimal(1, 0)) >= 0 || value.exponent < 0)
        return false;
    int64_t last = value.exponent == 0 ? value.mantissa % 10 : 0;
    return decimal_is_zero(ending->low) || ending->low.mantissa == last;
}

/* "billions and billions": said twice, it is no more. */
static uint32_t skip_repeated(Tokens tokens, const Phrase *vague, uint32_t end)
{
    uint32_t again, and = word_part(tokens, end, NUMBER_AND);
    return and && word_at(tokens, and, PHRASE_VAGUE, &again) == vague ? again : end;
}

static Decimal other_scale(const Phrase *scale)
{
    return decimal_equal(scale->low, scale->high) ? decimal(0, 0) : scale->high;
}

/* "dozens", "several hundred", "hundreds of thousands": hundreds of a scale are 100 to 999 of it. */
static uint32_t read_vague(Tokens tokens, uint32_t i, Number *out)
{
    uint32_t end, scale_end;
    const Phrase *vague = word_at(tokens, i, PHRASE_VAGUE, &end);
    if (!vague)
        return 0;
    end = skip_repeated(tokens, vague, end);
    *out = (Number){.low = vague->low, .high = vague->high, .step = vague->low.exponent, .digits = 1, .spelled = true, .vague = true, .scale = decimal(1, 0)};
    for (const Phrase *scale;; end = scale_end) {
        uint32_t of = word_part(tokens, end, NUMBER_OF);
        scale = word_at(tokens, of ? of : end, PHRASE_SCALE, &scale_end);
        if (!scale)
            return end - i;
        if (out->low.mantissa == 1)
            out->high = decimal_subtract(decimal_scale(out->low, 1), decimal(1, 0));
        number_scale(out, scale->low);
        out->other_scale = other_scale(scale);
        out->scale_tokens = scale_end - end;
    }
}

/* "half a million", "quarter million", "two thirds of a million"; a fraction alone is a share. */
static uint32_t read_fraction(Tokens tokens, uint32_t i, Number *out)
{
    Decimal value;
    uint32_t end = word_fraction(tokens, i, &value), scale_end;
    if (!end)
        return 0;
    int32_t digits = decimal_digits(value);
    *out = (Number){.low = value, .high = value, .step = value.exponent, .digits = (uint8_t)(digits > 3 ? 1 : digits), .fraction = true, .scale = decimal(1, 0)};
    out->spelled = tokens.at[i].kind != TOKEN_NUMBER;
    uint32_t of = word_part(tokens, end, NUMBER_OF), one = word_part(tokens, of ? of : end, NUMBER_ONE);
    uint32_t at = word_skip_hyphen(tokens, one ? one : of ? of : end);
    const Phrase *scale = word_at(tokens, at, PHRASE_SCALE, &scale_end);
    if (!scale)
        return end - i;
    number_scale(out, scale->low);
    out->other_scale = other_scale(scale);
    out->fraction = false;
    out->scale_tokens = scale_end - end;
    return scale_end - i;
}

/* Words: "five", "twenty-one", "a hundred", "hundred thousand", "third". */
static uint32_t read_words(Tokens tokens, uint32_t i, Number *out)
{
    Sum sum = sum_new(tokens, i);
    uint32_t one = word_part(tokens, i, NUMBER_ONE), end = 0;
    bool bare_scale = word_at(tokens, i, PHRASE_SCALE, &end) && word_is(tokens, word_skip_hyphen(tokens, end), PHRASE_SCALE);
    if (bare_scale || (one && word_is(tokens, one, PHRASE_SCALE))) {
        sum.at = one ? one : i;
        sum_begin(&sum, decimal(1, 0), 0);
    }
    sum_take(&sum);
    if (take_ordinal(&sum))
        out->ordinal = true;
    return sum.at == i ? 0 : finish(&sum, out) - i;
}

static uint32_t read_digits(Tokens tokens, uint32_t i, bool decimal_comma, const Knowledge *knowledge, Number *out)
{
    Sum sum = sum_new(tokens, i);
    if (!sum_begin_digits(&sum, decimal_comma, out))
        return 0;
    if (out->tail.n && tail_is_ordinal(out->tail, sum.rest, knowledge)) {
        out->ordinal = true;
        out->tail = (Str){0};
    }
    sum_take(&sum);
    return finish(&sum, out) - i;
}

/* A minus sign that stands before its digits and behind a space, or a word for it. */
static uint32_t skip_minus(Tokens tokens, uint32_t i)
{
    uint32_t end = word_part(tokens, i, NUMBER_MINUS);
    Str mark = i + 1 < tokens.n ? token_text(tokens, i) : (Str){0};
    bool sign = str_equal(mark, S("-")) || str_equal(mark, S("\xE2\x80\x93")) || str_equal(mark, S("\xE2\x88\x92"));    /* no em dash */
    if (sign && word_glued(tokens, i + 1) && (tokens.at[i].space_before || word_mark(tokens, i - 1, '(') || word_mark(tokens, i - 1, '$')))
        end = i + 1;
    return end;
}

static bool holds_part(const Phrases *phrases, NumberPart part)
{
    for (uint32_t k = 0; k < phrases->n; k++)
        if (phrases->at[k].kind == PHRASE_NUMBER_PART && phrases->at[k].code == (int32_t)part)
            return true;
    return false;
}

/* Most tokens are asked in vain: they are neither digits nor a dash, and none of their phrases begins a number. */
static bool may_begin(const Token *token)
{
    static const PhraseKind openers[] = {PHRASE_CARDINAL, PHRASE_SCALE, PHRASE_ORDINAL, PHRASE_FRACTION, PHRASE_VAGUE};
    if (token->kind != TOKEN_WORD)
        return token->kind == TOKEN_NUMBER || !token->lower.n || token->lower.p[0] == '-' || (unsigned char)token->lower.p[0] >= 0x80;
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (kinds_hold(&token->phrases.kinds, openers[i]))
            return true;
    bool part = kinds_hold(&token->phrases.kinds, PHRASE_NUMBER_PART);
    return part && (holds_part(&token->phrases, NUMBER_ONE) || holds_part(&token->phrases, NUMBER_MINUS));
}

uint32_t number_read_glued(Tokens tokens, uint32_t i, bool decimal_comma, const Knowledge *knowledge, Number *out)
{
    *out = (Number){.scale = decimal(1, 0)};
    if (i >= tokens.n || !may_begin(&tokens.at[i]))
        return 0;
    uint32_t minus = skip_minus(tokens, i), at = minus ? minus : i, length = minus ? 0 : read_vague(tokens, i, out);
    if (!length)
        length = read_fraction(tokens, at, out);
    if (!length)
        length = at < tokens.n && tokens.at[at].kind == TOKEN_NUMBER ? read_digits(tokens, at, decimal_comma, knowledge, out) : read_words(tokens, at, out);
    if (!length)
        return 0;
    if (minus) {
        out->negative = true;
        out->low = out->high = decimal_negate(out->low);
    }
    return length + (at - i);
}

void number_scale(Number *number, Decimal scale)
{
    number->low = decimal_multiply(number->low, scale);
    number->high = decimal_multiply(number->high, scale);
    number->step += scale.mantissa == 1 ? scale.exponent : 0;
    number->scale = decimal_multiply(number->scale, scale);
    number->scaled = true;
}

uint32_t number_read(Tokens tokens, uint32_t i, const Knowledge *knowledge, Number *out)
{
    uint32_t length = number_read_glued(tokens, i, false, knowledge, out);
    if (!length || !out->tail.n)
        return length;
    const Phrase *scale = number_tail_scale(out->tail, knowledge);
    if (!scale)
        return 0;
    number_scale(out, scale->low);
    out->tail = (Str){0};
    return length;
}
