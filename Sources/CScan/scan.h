// Looks at many bytes at once, for which Swift has no instructions: its SIMD types make no masks of bits, and take tens
// of times as long.
#pragma once
#include <stdint.h>

enum {
  /// A quote is among the bytes.
  SCAN_QUOTE = 1,
  /// A carriage return is.
  SCAN_RETURN = 2,
  /// So is a byte above 7F that is in no Thai letter; it may be wrong.
  SCAN_DOUBTFUL = 4,
};

/// What stands in a block of sixty-four bytes, beside the places of its separators.
typedef struct {
  uint64_t line_feeds;
  /// How many.
  uint32_t separators;
  uint32_t flags;
} scan_found;

// Vectors: of sixteen and thirty-two bytes on Intel's processors, of eight elsewhere.

#if defined(__SSE2__)
#include <immintrin.h>

#define SCAN_NAME scan_stretch_16
#define SCAN_TARGET
#define scan_vector __m128i
#define scan_load(bytes) _mm_loadu_si128((const __m128i *)(bytes))
#define scan_splat(byte) _mm_set1_epi8((char)(byte))
#define scan_equal(v, byte) _mm_cmpeq_epi8(v, scan_splat(byte))
#define scan_below(v, byte) _mm_cmplt_epi8(v, scan_splat(byte))
#define scan_or(a, b) _mm_or_si128(a, b)
#define scan_and_not(a, b) _mm_andnot_si128(a, b)
#define scan_bits(v) ((uint64_t)(uint32_t)_mm_movemask_epi8(v))
#include "stretch.h"
#undef SCAN_NAME
#undef SCAN_TARGET
#undef scan_vector
#undef scan_load
#undef scan_splat
#undef scan_below
#undef scan_equal
#undef scan_or
#undef scan_and_not
#undef scan_bits

#define SCAN_NAME scan_stretch_32
#define SCAN_TARGET __attribute__((target("avx2,popcnt")))
#define scan_vector __m256i
#define scan_load(bytes) _mm256_loadu_si256((const __m256i *)(bytes))
#define scan_splat(byte) _mm256_set1_epi8((char)(byte))
#define scan_equal(v, byte) _mm256_cmpeq_epi8(v, scan_splat(byte))
#define scan_below(v, byte) _mm256_cmpgt_epi8(scan_splat(byte), v)
#define scan_or(a, b) _mm256_or_si256(a, b)
#define scan_and_not(a, b) _mm256_andnot_si256(a, b)
#define scan_bits(v) ((uint64_t)(uint32_t)_mm256_movemask_epi8(v))
#include "stretch.h"
#else
#define SCAN_NAME scan_stretch_8
#define SCAN_TARGET
#define scan_vector uint64_t
#define scan_splat(byte) (0x0101010101010101 * (uint8_t)(byte))
#define scan_or(a, b) ((a) | (b))
#define scan_and_not(a, b) (~(a) & (b))

static inline uint64_t scan_load(const uint8_t *bytes) {
  uint64_t word;
  __builtin_memcpy(&word, bytes, 8);
  return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? __builtin_bswap64(word) : word;
}

/// The highest bit of each byte that is the given one.
static inline uint64_t scan_equal(uint64_t word, uint8_t byte) {
  const uint64_t lows = 0x7F7F7F7F7F7F7F7F, rest = word ^ scan_splat(byte);
  return ~(((rest & lows) + lows) | rest) & ~lows;
}

/// The highest bit of each byte from 80 up to below the given one.
static inline uint64_t scan_below(uint64_t word, uint8_t byte) {
  return word & ~((word & 0x7F7F7F7F7F7F7F7F) + scan_splat(0x100 - byte)) & 0x8080808080808080;
}

/// The highest bits of eight bytes side by side.
static inline uint64_t scan_bits(uint64_t word) {
  return (word >> 7 & 0x0101010101010101) * 0x0102040810204080 >> 56;
}
#include "stretch.h"
#endif

/// Marks delimiters, quotes and line ends in blocks of sixty-four bytes, a bit for each byte, the first lowest.
///
/// `separators` gets the delimiters and line feeds of each block, and `found` what else there is.
/// In UTF-8 a Thai letter is E0, a byte from A0 on, and one more; `leads` carries letters that are cut by the end over to
/// the next stretch, and is zero where a record begins.
static inline void scan_stretch(
    const uint8_t *bytes, uint64_t blocks, uint8_t delimiter, int is_thai, uint64_t *leads,
    uint64_t *separators, scan_found *found) {
#if defined(__SSE2__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")) {
    scan_stretch_32(bytes, blocks, delimiter, is_thai, leads, separators, found);
  } else {
    scan_stretch_16(bytes, blocks, delimiter, is_thai, leads, separators, found);
  }
#else
  scan_stretch_8(bytes, blocks, delimiter, is_thai, leads, separators, found);
#endif
}

/// The bytes among sixty-four that are `value`, as bits.
static inline uint64_t scan_find(const uint8_t *bytes, uint8_t value) {
  uint64_t found = 0;
#if defined(__SSE2__)
#pragma clang loop unroll(full)
  for (int part = 0; part < 4; part++) {
    const __m128i equal = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)bytes + part), _mm_set1_epi8((char)value));
    found |= (uint64_t)(uint32_t)_mm_movemask_epi8(equal) << 16 * part;
  }
#else
  for (int part = 0; part < 8; part++) found |= scan_bits(scan_equal(scan_load(bytes + 8 * part), value)) << 8 * part;
#endif
  return found;
}

/// Whether `value` occurs an odd number of times.
static inline int scan_is_odd(const uint8_t *bytes, uint64_t count, uint8_t value) {
  int odd = 0;
  uint64_t at = 0;
#if defined(__SSE2__)
  const __m128i values = _mm_set1_epi8((char)value);
  __m128i odds = _mm_setzero_si128();
  for (; at + 64 <= count; at += 64)
#pragma clang loop unroll(full)
    for (int part = 0; part < 4; part++)
      odds = _mm_xor_si128(
          odds, _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(bytes + at) + part), values));
  odd = __builtin_parity((unsigned)_mm_movemask_epi8(odds));
#endif
  for (; at < count; at++) odd ^= bytes[at] == value;
  return odd;
}

/// Reads thirty-two answers of one character each with a byte between, sixty-four bytes in all.
///
/// Writes 0 or 1 for these digits and `other_value` for the character `other`. Returns in the lower half the answers that
/// are none of the three, and in the upper half those that are not followed by `delimiter`.
static inline uint64_t scan_answers(
    const uint8_t *bytes, uint8_t delimiter, uint8_t other, uint8_t other_value, uint8_t *answers) {
  uint64_t wrong = 0;
#if defined(__SSE2__)
  const __m128i low = _mm_set1_epi16(0xFF);
  const __m128i others = _mm_set1_epi8((char)other), zero = _mm_set1_epi8('0'), one = _mm_set1_epi8(1);
#pragma clang loop unroll(full)
  for (int half = 0; half < 2; half++) {
    const __m128i first = _mm_loadu_si128((const __m128i *)bytes + 2 * half);
    const __m128i second = _mm_loadu_si128((const __m128i *)bytes + 2 * half + 1);
    const __m128i letters = _mm_packus_epi16(_mm_and_si128(first, low), _mm_and_si128(second, low));
    const __m128i between = _mm_packus_epi16(_mm_srli_epi16(first, 8), _mm_srli_epi16(second, 8));
    const __m128i digits = _mm_xor_si128(letters, zero);
    const __m128i is_other = _mm_cmpeq_epi8(letters, others);
    const __m128i is_digit = _mm_cmpeq_epi8(_mm_min_epu8(digits, one), digits);
    const __m128i values = _mm_or_si128(
        _mm_and_si128(digits, is_digit), _mm_and_si128(is_other, _mm_set1_epi8((char)other_value)));
    _mm_storeu_si128((__m128i *)answers + half, values);
    const uint64_t bad = 0xFFFF ^ (uint32_t)_mm_movemask_epi8(_mm_or_si128(is_digit, is_other));
    const uint64_t loose =
        0xFFFF ^ (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(between, _mm_set1_epi8((char)delimiter)));
    wrong |= (bad | loose << 32) << 16 * half;
  }
#else
  for (int answer = 0; answer < 32; answer++) {
    const uint8_t digit = bytes[2 * answer] ^ '0', is_other = bytes[2 * answer] == other;
    answers[answer] = digit < 2 ? digit : is_other ? other_value : 0;
    wrong |= (uint64_t)(digit > 1 && !is_other) << answer;
    wrong |= (uint64_t)(bytes[2 * answer + 1] != delimiter) << (32 + answer);
  }
#endif
  return wrong;
}

/// Turns sixteen rows of thirty-two bytes into thirty-two columns, each `height` bytes from the next.
static inline void scan_transpose(const uint8_t *rows, uint8_t *columns, uint64_t height) {
#if defined(__SSE2__)
#pragma clang loop unroll(full)
  for (int half = 0; half < 2; half++) {
    __m128i a[16], b[16];
#pragma clang loop unroll(full)
    for (int row = 0; row < 16; row++) a[row] = _mm_loadu_si128((const __m128i *)(rows + 32 * row) + half);
    // Four times the rows are interleaved with those eight further on, as cards are shuffled.
#pragma clang loop unroll(full)
    for (int round = 0; round < 2; round++) {
#pragma clang loop unroll(full)
      for (int row = 0; row < 8; row++) {
        b[2 * row] = _mm_unpacklo_epi8(a[row], a[row + 8]);
        b[2 * row + 1] = _mm_unpackhi_epi8(a[row], a[row + 8]);
      }
#pragma clang loop unroll(full)
      for (int row = 0; row < 8; row++) {
        a[2 * row] = _mm_unpacklo_epi8(b[row], b[row + 8]);
        a[2 * row + 1] = _mm_unpackhi_epi8(b[row], b[row + 8]);
      }
    }
#pragma clang loop unroll(full)
    for (int column = 0; column < 16; column++)
      _mm_storeu_si128((__m128i *)(columns + (16 * half + column) * height), a[column]);
  }
#else
  for (int row = 0; row < 16; row++)
    for (int column = 0; column < 32; column++) columns[column * height + row] = rows[32 * row + column];
#endif
}
