/* Treebank: reads the columns of Universal Dependencies, and maps Penn tags and relations to ours. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/treebank.h"

#include <stdio.h>

#include "segment/fold.h"

static const struct { Str xpos; Tag tag; } tags[] = {
    {STR("NN"), TAG_NOUN},        {STR("NNS"), TAG_NOUNS},        {STR("NNP"), TAG_NAME},         {STR("NNPS"), TAG_NAMES},
    {STR("VB"), TAG_VERB},        {STR("VBD"), TAG_PAST},         {STR("VBN"), TAG_PARTICIPLE},   {STR("VBG"), TAG_GERUND},
    {STR("VBP"), TAG_PRESENT},    {STR("VBZ"), TAG_PRESENT},      {STR("MD"), TAG_MODAL},         {STR("JJ"), TAG_ADJECTIVE},
    {STR("JJR"), TAG_COMPARATIVE}, {STR("JJS"), TAG_COMPARATIVE}, {STR("RBR"), TAG_COMPARATIVE},  {STR("RBS"), TAG_COMPARATIVE},
    {STR("RB"), TAG_ADVERB},      {STR("IN"), TAG_PREPOSITION},   {STR("TO"), TAG_TO},            {STR("DT"), TAG_DETERMINER},
    {STR("PDT"), TAG_DETERMINER}, {STR("PRP"), TAG_PRONOUN},      {STR("PRP$"), TAG_POSSESSIVE},  {STR("POS"), TAG_POSSESSIVE},
    {STR("WDT"), TAG_WH},         {STR("WP"), TAG_WH},            {STR("WP$"), TAG_WH},           {STR("WRB"), TAG_WH},
    {STR("CC"), TAG_CONJUNCTION}, {STR("CD"), TAG_NUMBER},        {STR("RP"), TAG_PARTICLE},      {STR("EX"), TAG_EXISTENTIAL},
    {STR("."), TAG_PUNCTUATION},  {STR(","), TAG_PUNCTUATION},    {STR(":"), TAG_PUNCTUATION},    {STR("``"), TAG_PUNCTUATION},
    {STR("''"), TAG_PUNCTUATION}, {STR("-LRB-"), TAG_PUNCTUATION}, {STR("-RRB-"), TAG_PUNCTUATION}, {STR("HYPH"), TAG_PUNCTUATION},
    {STR("NFP"), TAG_PUNCTUATION}, {STR("AFX"), TAG_ADJECTIVE},
};

static Tag tag_of(Str upos, Str xpos)
{
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++)
        if (str_equal(xpos, tags[i].xpos))
            return str_equal(upos, S("PROPN")) && tags[i].tag != TAG_NAMES ? TAG_NAME : tags[i].tag;
    return str_equal(upos, S("PROPN")) ? TAG_NAME : TAG_OTHER;
}

/* The longest name that a relation begins with counts: "nsubj:outer" is nsubj. */
static const struct { Str name; Relation relation; } relations[] = {
    {STR("root"), REL_ROOT},         {STR("nsubj:pass"), REL_SUBJECT_PASSIVE}, {STR("nsubj"), REL_SUBJECT}, {STR("obj"), REL_OBJECT},
    {STR("iobj"), REL_INDIRECT},     {STR("obl"), REL_OBLIQUE},    {STR("nmod"), REL_NMOD},           {STR("amod"), REL_AMOD},
    {STR("nummod"), REL_NUMMOD},     {STR("compound"), REL_COMPOUND}, {STR("det"), REL_DET},          {STR("case"), REL_CASE},
    {STR("mark"), REL_MARK},         {STR("aux:pass"), REL_AUX_PASSIVE}, {STR("aux"), REL_AUX},       {STR("cop"), REL_COPULA},
    {STR("conj"), REL_CONJ},         {STR("cc"), REL_CC},          {STR("appos"), REL_APPOS},         {STR("acl:relcl"), REL_RELATIVE},
    {STR("acl"), REL_ACL},           {STR("advcl"), REL_ADVCL},    {STR("xcomp"), REL_XCOMP},         {STR("ccomp"), REL_CCOMP},
    {STR("parataxis"), REL_PARATAXIS}, {STR("advmod"), REL_ADVMOD}, {STR("punct"), REL_PUNCT},        {STR("flat"), REL_FLAT},
};

static Relation relation_of(Str name, Str lemma)
{
    if (str_equal(name, S("advmod")) && (str_equal(lemma, S("not")) || str_equal(lemma, S("never"))))
        return REL_NEG;
    Str base = str_cut(&(Str){name.p, name.n}, ':');
    for (size_t i = 0; i < sizeof relations / sizeof relations[0]; i++)
        if (str_equal(name, relations[i].name) || str_equal(base, relations[i].name))
            return relations[i].relation;
    return REL_OTHER;
}

static uint8_t kind_of(Str form)
{
    bool letter = false;
    for (size_t i = 0; i < form.n; i++) {
        if (byte_is_digit(form.p[i]))
            return TOKEN_NUMBER;
        letter |= byte_is_letter(form.p[i]) || (unsigned char)form.p[i] >= 0xC3;     /* typographic marks begin with 0xC2 or 0xE2 */
    }
    bool mark = form.n && (unsigned char)form.p[0] == 0xE2;
    return letter && !mark ? TOKEN_WORD : str_equal(form, S("$")) || str_equal(form, S("%")) ? TOKEN_SYMBOL : TOKEN_PUNCTUATION;
}

static uint32_t read_number(Str digits)
{
    uint32_t number = 0;
    for (size_t i = 0; i < digits.n && number < 100000; i++)
        number = number * 10 + (uint32_t)(digits.p[i] - '0');
    return number;
}

static void read_token(Str line, const Knowledge *knowledge, Arena *arena, Token *token, Gold *gold)
{
    Str columns[6];
    for (int i = 0; i < 6; i++)
        columns[i] = str_cut(&line, '\t');
    Fold fold = fold_new(columns[0].n, arena);
    token->kind = kind_of(columns[0]);
    token->lower = fold_token(&fold, columns[0], token, arena);
    token->phrases = language_phrases(knowledge->language, token->lower);
    *gold = (Gold){.upos = columns[1], .lemma = columns[3], .tag = tag_of(columns[1], columns[2]), .head = (int32_t)read_number(columns[4]) - 1,
                   .relation = relation_of(columns[5], columns[3]), .number = str_equal(columns[5], S("nummod"))};
}

static Str read_file(const char *path, Arena *arena)
{
    FILE *in = fopen(path, "rb");
    long size = in && fseek(in, 0, SEEK_END) == 0 ? ftell(in) : -1;
    char *bytes = size > 0 && fseek(in, 0, SEEK_SET) == 0 ? arena_alloc(arena, (size_t)size, 1) : NULL;
    bool good = bytes && fread(bytes, 1, (size_t)size, in) == (size_t)size;
    if (in)
        fclose(in);
    return good ? (Str){bytes, (size_t)size} : (Str){0};
}

static uint32_t count_lines(Str rest)
{
    uint32_t count = 0;
    while (rest.n && str_cut(&rest, '\n').n)
        count++;
    return count;
}

bool treebank_read(const char *path, const Knowledge *knowledge, Arena *arena, Treebank *out)
{
    Str rest = read_file(path, arena);
    if (!rest.n) {
        fprintf(stderr, "train: cannot read %s\n", path);
        return false;
    }
    while (rest.n) {
        uint32_t count = count_lines(rest);
        Token *tokens = ARENA_ARRAY(arena, Token, count + 1);
        Gold *gold = ARENA_ARRAY(arena, Gold, count + 1);
        Tree *tree = count && tokens && gold ? VEC_PUSH(arena, &out->trees) : NULL;
        for (uint32_t i = 0; tree && i < count; i++)
            read_token(str_cut(&rest, '\n'), knowledge, arena, &tokens[i], &gold[i]);
        str_cut(&rest, '\n');
        if (tree)
            *tree = (Tree){{.at = tokens, .n = count}, gold};
        out->token_count += count;
    }
    return !arena_full(arena);
}
