/* Lanes: sixteen numbers that stand side by side, compared in one step where the processor can. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_LANES_H
#define BASE_LANES_H

#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Bit k of the answer tells whether number k of sixteen 16-bit numbers, in the byte order of the machine, is `sought`; 32 bytes are read at `numbers`. */
static inline uint32_t lanes_equal(const uint8_t *numbers, uint16_t sought)
{
#ifdef __SSE2__
    __m128i all = _mm_set1_epi16((short)sought);
    __m128i low = _mm_loadu_si128((const __m128i *)(const void *)numbers), high = _mm_loadu_si128((const __m128i *)(const void *)(numbers + 16));
    return (uint32_t)_mm_movemask_epi8(_mm_packs_epi16(_mm_cmpeq_epi16(low, all), _mm_cmpeq_epi16(high, all)));
#else
    uint32_t equal = 0;
    for (uint32_t k = 0; k < 16; k++) {
        uint16_t number;
        memcpy(&number, numbers + 2 * k, sizeof number);
        equal |= (uint32_t)(number == sought) << k;
    }
    return equal;
#endif
}

#endif
