/* wordnet FOLDER OUT: compiles the files of WordNet 3.0 (package wordnet-base) into the table that lexicon.c reads; runs at build time. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "knowledge/lexicon.h"
#include "knowledge/lexicon_write.h"

enum { PARTS = 4, FIRST_SENSES = 2, HIGHEST = 20 };

/* One part of speech: its files, and the synsets met so far. */
typedef struct Part {
    const char *name;                                /* index.NAME, data.NAME, NAME.exc */
    char letter;                                     /* in the pointers of synsets */
    Str index, data, exceptions;
    Map synsets;                                     /* the eight digits of its offset -> number */
} Part;

typedef struct Synset {
    Str line;                                        /* "01099436 04 n 02 investing 0 investment 0 010 @ 01098698 n 0000 + ..." */
    int part;
} Synset;

typedef struct Word {
    Str lemma;
    uint32_t pos, classes, count;                    /* count: in the tagged texts, all senses together */
    Str offsets[PARTS];                              /* of all its synsets, most frequent first: "01099436 13333237 ..." */
} Word;

typedef struct WordNet {
    Arena *arena;
    Part parts[PARTS];
    Map word_numbers;
    VEC(Word) words;
    VEC(Synset) synsets;
    LexiconWriter writer;
} WordNet;

/* What is said by the lexicographer's file of a synset (lexnames(5WN)). */
static const uint16_t file_classes[29] = {
    [4] = LEXICON_EVENT, [5] = LEXICON_ANIMAL, [6] = LEXICON_ARTIFACT, [7] = LEXICON_ATTRIBUTE, [10] = LEXICON_COMMUNICATION, [11] = LEXICON_EVENT,
    [13] = LEXICON_SUBSTANCE, [14] = LEXICON_GROUP, [15] = LEXICON_PLACE, [17] = LEXICON_PLACE, [18] = LEXICON_PERSON, [21] = LEXICON_MONEY,
    [23] = LEXICON_AMOUNT, [27] = LEXICON_SUBSTANCE, [28] = LEXICON_TIME,
};

/* What is said by a synset that stands above, for what the files say wrongly or not at all (the unique beginners of file 3 among them). */
static const struct { Str above; uint16_t class; } above_classes[] = {
    {STR("monetary_unit"), LEXICON_MONEY}, {STR("person"), LEXICON_PERSON}, {STR("animal"), LEXICON_ANIMAL}, {STR("location"), LEXICON_PLACE},
    {STR("time"), LEXICON_TIME}, {STR("measure"), LEXICON_AMOUNT}, {STR("group"), LEXICON_GROUP}, {STR("artifact"), LEXICON_ARTIFACT},
    {STR("event"), LEXICON_EVENT}, {STR("act"), LEXICON_EVENT}, {STR("communication"), LEXICON_COMMUNICATION}, {STR("attribute"), LEXICON_ATTRIBUTE},
    {STR("substance"), LEXICON_SUBSTANCE}, {STR("possession"), LEXICON_MONEY},
};

static Str read_file(WordNet *wordnet, const char *folder, const char *before, const char *name, const char *after)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s%s%s", folder, before, name, after);
    FILE *in = fopen(path, "rb");
    long size = in && fseek(in, 0, SEEK_END) == 0 ? ftell(in) : -1;
    char *bytes = size > 0 ? arena_alloc(wordnet->arena, (size_t)size, 1) : NULL;
    if (!bytes || fseek(in, 0, SEEK_SET) != 0 || fread(bytes, 1, (size_t)size, in) != (size_t)size) {
        fprintf(stderr, "wordnet: cannot read %s; install the package wordnet-base, or set WORDNET_FOLDER\n", path);
        exit(1);
    }
    fclose(in);
    return (Str){bytes, (size_t)size};
}

static Str next_field(Str *line)
{
    return str_cut(line, ' ');
}

static uint32_t read_number(Str digits, int base)
{
    char ended[16] = "";
    memcpy(ended, digits.p, digits.n < sizeof ended ? digits.n : sizeof ended - 1);
    return (uint32_t)strtoul(ended, NULL, base);
}

/* The number of the synset of this offset, given now if it has none yet. */
static uint32_t synset_number(WordNet *wordnet, int part, Str offset)
{
    Str data = wordnet->parts[part].data, line = str_from(data, read_number(offset, 10));
    line = str_cut(&line, '\n');
    uint32_t fresh = wordnet->synsets.n + 1;
    uint32_t *number = map_put(&wordnet->parts[part].synsets, wordnet->arena, str_sub(line, 0, offset.n), fresh);
    Synset *synset = number && *number == fresh ? VEC_PUSH(wordnet->arena, &wordnet->synsets) : NULL;
    if (synset)
        *synset = (Synset){line, part};
    return number ? *number : 0;
}

static Synset synset_of(const WordNet *wordnet, uint32_t number)
{
    return wordnet->synsets.at[number - 1];
}

/* The word of this number, from 1; and for number 0 the rest of the line from the count of pointers on. */
static Str synset_word(Synset synset, uint32_t number, Str *rest)
{
    Str line = synset.line, wanted = {0};
    for (int field = 0; field < 3; field++)          /* offset, file, type */
        next_field(&line);
    uint32_t count = read_number(next_field(&line), 16);
    for (uint32_t i = 1; i <= count; i++) {
        Str word = next_field(&line);
        next_field(&line);
        if (i == number)
            wanted = word;
    }
    *rest = line;
    return wanted;
}

typedef struct Pointer {
    Str symbol, offset;
    int part;
    uint32_t source, target;                         /* numbers of words; 0: the whole synset */
} Pointer;

static bool next_pointer(const WordNet *wordnet, Str *rest, uint32_t *left, Pointer *out)
{
    if (*left == 0)
        return false;
    (*left)--;
    out->symbol = next_field(rest);
    out->offset = next_field(rest);
    Str letter = next_field(rest), words = next_field(rest);
    out->part = 0;
    for (int part = 0; part < PARTS; part++)
        if (letter.n && wordnet->parts[part].letter == letter.p[0])
            out->part = part;
    out->source = read_number(str_sub(words, 0, 2), 16);
    out->target = read_number(str_sub(words, 2, 4), 16);
    return true;
}

/* The first hypernym, of a class or of an instance; 0: none. */
static uint32_t above_synset(WordNet *wordnet, uint32_t number)
{
    Str rest;
    synset_word(synset_of(wordnet, number), 0, &rest);
    uint32_t left = read_number(next_field(&rest), 10);
    for (Pointer pointer; next_pointer(wordnet, &rest, &left, &pointer);)
        if (pointer.symbol.p[0] == '@')
            return synset_number(wordnet, pointer.part, pointer.offset);
    return 0;
}

static uint32_t file_number(Synset synset)
{
    return read_number(str_sub(synset.line, 9, 11), 10);
}

static uint32_t synset_classes(WordNet *wordnet, uint32_t number)
{
    uint32_t file = file_number(synset_of(wordnet, number)), classes = file_classes[file < 29 ? file : 0];
    for (int step = 0; number && step < HIGHEST; step++, number = above_synset(wordnet, number)) {
        Str rest, word = synset_word(synset_of(wordnet, number), 1, &rest);
        bool decides = !classes || str_equal(word, above_classes[0].above);
        for (size_t i = 0; decides && i < sizeof above_classes / sizeof above_classes[0]; i++)
            if (str_equal(word, above_classes[i].above))
                return above_classes[i].class;
    }
    return classes;
}

static Word *word_of(WordNet *wordnet, Str lemma)
{
    uint32_t fresh = wordnet->words.n, *number = map_put(&wordnet->word_numbers, wordnet->arena, lemma, fresh);
    Word *word = !number ? NULL : *number == fresh ? VEC_PUSH(wordnet->arena, &wordnet->words) : &wordnet->words.at[*number];
    if (word)
        word->lemma = lemma;
    return word;
}

/* "investment n 6 4 @ ~ + - 6 2 01099436 ...": lemma, letter, senses, pointer symbols, senses, senses in use, offsets. */
static void read_word(WordNet *wordnet, int part, Str line)
{
    Str lemma = next_field(&line);
    Word *word = lemma.n && str_find_byte(lemma, '_') == lemma.n ? word_of(wordnet, lemma) : NULL;
    if (!word)
        return;
    next_field(&line), next_field(&line);
    for (uint32_t symbols = read_number(next_field(&line), 10); symbols; symbols--)
        next_field(&line);
    next_field(&line);
    uint32_t in_use = read_number(next_field(&line), 10);
    word->pos |= 1u << part;
    word->offsets[part] = str_trim(line);
    for (uint32_t sense = 0; part == 0 && line.n >= 8 && sense < FIRST_SENSES && (sense == 0 || sense < in_use); sense++)
        word->classes |= synset_classes(wordnet, synset_number(wordnet, part, next_field(&line)));
}

static void read_words(WordNet *wordnet)
{
    for (int part = 0; part < PARTS; part++)
        for (Str rest = wordnet->parts[part].index; rest.n;) {
            Str line = str_cut(&rest, '\n');
            if (line.n && line.p[0] != ' ')          /* the licence is indented */
                read_word(wordnet, part, line);
        }
}

/* "invest%2:40:00:: 1 6": sense, number of the sense, how often it was tagged. */
static void read_counts(WordNet *wordnet, Str counts)
{
    while (counts.n) {
        Str line = str_cut(&counts, '\n'), lemma = str_cut(&line, '%');
        next_field(&line), next_field(&line);
        const uint32_t *word = map_get(&wordnet->word_numbers, lemma);
        if (word)
            wordnet->words.at[*word].count += read_number(str_trim(line), 10);
    }
}

static uint32_t commonness(uint32_t count)
{
    uint32_t doublings = 0;
    while (count && doublings < 15) {
        doublings++;
        count /= 2;
    }
    return doublings;
}

static void write_words(WordNet *wordnet)
{
    for (uint32_t i = 0; i < wordnet->words.n; i++) {
        const Word *word = &wordnet->words.at[i];
        lexicon_write_item(&wordnet->writer, &wordnet->writer.words, word->lemma, word->pos | word->classes << LEXICON_POS_BITS,
                           wordnet->writer.senses.n | commonness(word->count) << LEXICON_COMMON_SHIFT);
        for (int part = 0; part < PARTS; part++) {
            Str offsets = word->offsets[part];
            for (uint32_t sense = 0; offsets.n && sense < FIRST_SENSES; sense++) {
                uint32_t number = synset_number(wordnet, part, next_field(&offsets));
                bool last = !offsets.n || sense + 1 == FIRST_SENSES;
                uint32_t *out = VEC_PUSH(wordnet->arena, &wordnet->writer.senses);
                if (out)
                    *out = number | (last ? LEXICON_LAST_SENSE : 0);
            }
        }
    }
}

/* The synsets above those of the words, and above those again, until none is new. */
static void write_above(WordNet *wordnet)
{
    VEC_PUSH(wordnet->arena, &wordnet->writer.above);
    for (uint32_t number = 1; number <= wordnet->synsets.n; number++) {
        uint32_t *out = VEC_PUSH(wordnet->arena, &wordnet->writer.above), above = above_synset(wordnet, number);
        if (out)
            *out = above;
    }
}

static void write_irregular(WordNet *wordnet)
{
    for (int part = 0; part < PARTS; part++)
        for (Str rest = wordnet->parts[part].exceptions; rest.n;) {
            Str line = str_cut(&rest, '\n'), form = next_field(&line), lemma = str_trim(next_field(&line));
            const uint32_t *word = map_get(&wordnet->word_numbers, lemma);
            if (word && (wordnet->words.at[*word].pos & 1u << part) && !str_equal(form, lemma))
                lexicon_write_item(&wordnet->writer, &wordnet->writer.irregular, form, 1u << part, lexicon_write_text(&wordnet->writer, lemma));
        }
}

/* How good a derived word is, best lowest: acts before things before persons, then the more frequent sense, then the longer common beginning. */
static uint32_t derived_rank(Str lemma, Str derived, uint32_t file, uint32_t sense)
{
    uint32_t kind = file == 4 || file == 11 ? 0 : file == 18 ? 2 : 1, shared = 0;
    while (shared < lemma.n && shared < derived.n && shared < 15 && lemma.p[shared] == derived.p[shared])
        shared++;
    return kind * 65536 + sense * 256 + 15 - shared;
}

static void write_derived(WordNet *wordnet, Word word, int from, int to)
{
    Str best = {0}, offsets = word.offsets[from];
    uint32_t best_rank = UINT32_MAX;
    for (uint32_t sense = 0; offsets.n; sense++) {
        Synset synset = synset_of(wordnet, synset_number(wordnet, from, next_field(&offsets)));
        Str rest, unused;
        synset_word(synset, 0, &rest);
        uint32_t left = read_number(next_field(&rest), 10);
        for (Pointer pointer; next_pointer(wordnet, &rest, &left, &pointer);) {
            if (pointer.symbol.p[0] != '+' || pointer.part != to || !str_equal_fold(synset_word(synset, pointer.source, &unused), word.lemma))
                continue;
            Synset other = synset_of(wordnet, synset_number(wordnet, to, pointer.offset));
            Str derived = synset_word(other, pointer.target, &unused);
            uint32_t rank = derived_rank(word.lemma, derived, file_number(other), sense);
            if (rank < best_rank && map_get(&wordnet->word_numbers, derived)) {
                best_rank = rank;
                best = derived;
            }
        }
    }
    if (best.n)
        lexicon_write_item(&wordnet->writer, &wordnet->writer.derived, word.lemma, 1u << from, lexicon_write_text(&wordnet->writer, best));
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fputs("usage: wordnet FOLDER OUT\n", stderr);
        return 2;
    }
    WordNet wordnet = {.arena = arena_new(0), .parts = {{.name = "noun", .letter = 'n'}, {.name = "verb", .letter = 'v'},
                                                       {.name = "adj", .letter = 'a'}, {.name = "adv", .letter = 'r'}}};
    wordnet.writer.arena = wordnet.arena;
    for (Part *part = wordnet.parts; part < wordnet.parts + PARTS; part++) {
        part->index = read_file(&wordnet, arguments[1], "index.", part->name, "");
        part->data = read_file(&wordnet, arguments[1], "data.", part->name, "");
        part->exceptions = read_file(&wordnet, arguments[1], "", part->name, ".exc");
    }
    read_words(&wordnet);
    read_counts(&wordnet, read_file(&wordnet, arguments[1], "cntlist", ".rev", ""));
    write_words(&wordnet);
    for (uint32_t i = 0; i < wordnet.words.n; i++) {
        write_derived(&wordnet, wordnet.words.at[i], 0, 1);
        write_derived(&wordnet, wordnet.words.at[i], 1, 0);
    }
    write_irregular(&wordnet);
    write_above(&wordnet);
    FILE *out = fopen(arguments[2], "wb");
    bool good = out && lexicon_write(&wordnet.writer, out) && fclose(out) == 0;
    if (!good)
        fprintf(stderr, "wordnet: cannot write %s\n", arguments[2]);
    arena_free(wordnet.arena);
    return good ? 0 : 1;
}
