/* Fingerprints: FNV-1a over what does not move when a text is edited elsewhere. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/fingerprint.h"

#include <inttypes.h>

#include "report/spot.h"

static const uint64_t BASIS = 14695981039346656037u, PRIME = 1099511628211u;

static uint64_t mix(uint64_t hash, Str bytes)
{
    for (size_t i = 0; i < bytes.n; i++)
        hash = (hash ^ (unsigned char)bytes.p[i]) * PRIME;
    return (hash ^ 0xFF) * PRIME;                    /* no byte of UTF-8: parts one text from the next */
}

static uint64_t mix_number(uint64_t hash, uint64_t number)
{
    for (int shift = 0; shift < 64; shift += 8)
        hash = (hash ^ (number >> shift & 0xFF)) * PRIME;
    return hash;
}

static Str unique(Fingerprints *fingerprints, uint64_t hash)
{
    Str key = arena_print(fingerprints->arena, "%016" PRIx64, hash);
    uint32_t *alike = key.n ? map_put(&fingerprints->seen, fingerprints->arena, key, 0) : NULL;
    if (!alike)
        return (Str){0};
    return ++*alike == 1 ? key : arena_print(fingerprints->arena, "%016" PRIx64, mix_number(hash, *alike));
}

Str fingerprint_of(Fingerprints *fingerprints, const Finding *finding)
{
    uint64_t hash = mix_number(BASIS, finding->fingerprint);
    for (uint32_t i = 0; i < finding->end_count; i++)
        hash = mix(hash, spot_path(finding->ends[i].article->path));
    return unique(fingerprints, hash);
}

Str fingerprint_of_note(Fingerprints *fingerprints, const Note *note)
{
    return unique(fingerprints, mix(mix(BASIS, spot_note_path(note)), note->message));
}
