// Sixty-four bytes at a time: where the bytes of one kind stand, as the bits of a word, the first byte lowest.
//
// Swift has no instruction for it: its SIMD types make no such masks, and take tens of times as long.
#pragma once
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t scan_join(__m128i a, __m128i b, __m128i c, __m128i d) {
  uint64_t low = (uint32_t)_mm_movemask_epi8(a) | (uint32_t)_mm_movemask_epi8(b) << 16;
  uint64_t high = (uint32_t)_mm_movemask_epi8(c) | (uint32_t)_mm_movemask_epi8(d) << 16;
  return low | high << 32;
}

static inline __m128i scan_load(const uint8_t *bytes, int part) {
  return _mm_loadu_si128((const __m128i *)bytes + part);
}

/// The bytes that are `value`.
static inline uint64_t scan_equal(const uint8_t *bytes, uint8_t value) {
  const __m128i v = _mm_set1_epi8((char)value);
  return scan_join(
      _mm_cmpeq_epi8(scan_load(bytes, 0), v), _mm_cmpeq_epi8(scan_load(bytes, 1), v),
      _mm_cmpeq_epi8(scan_load(bytes, 2), v), _mm_cmpeq_epi8(scan_load(bytes, 3), v));
}

/// The bytes from 80 up to below `limit`, which is above 80.
static inline uint64_t scan_high_below(const uint8_t *bytes, uint8_t limit) {
  // As signed numbers these are the smallest.
  const __m128i v = _mm_set1_epi8((char)limit);
  return scan_join(
      _mm_cmplt_epi8(scan_load(bytes, 0), v), _mm_cmplt_epi8(scan_load(bytes, 1), v),
      _mm_cmplt_epi8(scan_load(bytes, 2), v), _mm_cmplt_epi8(scan_load(bytes, 3), v));
}

/// The bytes from 80 on.
static inline uint64_t scan_high(const uint8_t *bytes) {
  return scan_join(scan_load(bytes, 0), scan_load(bytes, 1), scan_load(bytes, 2), scan_load(bytes, 3));
}

typedef struct {
  /// Delimiters and line feeds.
  uint64_t separators;
  uint64_t line_feeds;
  /// Not zero where there is a quote or carriage return.
  uint32_t rare;
  /// Not zero where there is a byte from 80 on.
  uint32_t high;
} scan_marks;

/// What a splitter of records looks for.
static inline scan_marks scan_block(const uint8_t *bytes, uint8_t delimiter) {
  const __m128i delimiters = _mm_set1_epi8((char)delimiter);
  const __m128i feeds = _mm_set1_epi8('\n');
  const __m128i quotes = _mm_set1_epi8('"');
  const __m128i returns = _mm_set1_epi8('\r');
  __m128i feed[4], separator[4];
  __m128i rare = _mm_setzero_si128(), high = _mm_setzero_si128();
  for (int part = 0; part < 4; part++) {
    const __m128i v = scan_load(bytes, part);
    feed[part] = _mm_cmpeq_epi8(v, feeds);
    separator[part] = _mm_or_si128(_mm_cmpeq_epi8(v, delimiters), feed[part]);
    rare = _mm_or_si128(rare, _mm_or_si128(_mm_cmpeq_epi8(v, quotes), _mm_cmpeq_epi8(v, returns)));
    high = _mm_or_si128(high, v);
  }
  scan_marks marks;
  marks.separators = scan_join(separator[0], separator[1], separator[2], separator[3]);
  marks.line_feeds = scan_join(feed[0], feed[1], feed[2], feed[3]);
  marks.rare = (uint32_t)_mm_movemask_epi8(rare);
  marks.high = (uint32_t)_mm_movemask_epi8(high);
  return marks;
}

/// Whether `value` occurs an odd number of times.
static inline int scan_is_odd(const uint8_t *bytes, uint64_t count, uint8_t value) {
  const __m128i v = _mm_set1_epi8((char)value);
  __m128i odd = _mm_setzero_si128();
  uint64_t at = 0;
  for (; at + 64 <= count; at += 64)
    for (int part = 0; part < 4; part++)
      odd = _mm_xor_si128(odd, _mm_cmpeq_epi8(scan_load(bytes + at, part), v));
  int total = __builtin_parity((unsigned)_mm_movemask_epi8(odd));
  for (; at < count; at++) total ^= bytes[at] == value;
  return total;
}

/// Reads thirty-two answers of one character each with a byte between, sixty-four bytes in all.
///
/// Writes 0 or 1 for these digits and `other_value` for the character `other`. Returns in the lower half the answers that
/// are none of the three, and in the upper half those that are not followed by `delimiter`.
static inline uint64_t scan_answers(
    const uint8_t *bytes, uint8_t delimiter, uint8_t other, uint8_t other_value, uint8_t *answers) {
  const __m128i low = _mm_set1_epi16(0xFF);
  const __m128i others = _mm_set1_epi8((char)other), zero = _mm_set1_epi8('0'), one = _mm_set1_epi8(1);
  uint64_t wrong = 0;
  for (int half = 0; half < 2; half++) {
    const __m128i first = scan_load(bytes, 2 * half), second = scan_load(bytes, 2 * half + 1);
    const __m128i letters = _mm_packus_epi16(_mm_and_si128(first, low), _mm_and_si128(second, low));
    const __m128i between = _mm_packus_epi16(_mm_srli_epi16(first, 8), _mm_srli_epi16(second, 8));
    const __m128i digits = _mm_xor_si128(letters, zero);
    const __m128i is_other = _mm_cmpeq_epi8(letters, others);
    const __m128i is_digit = _mm_cmpeq_epi8(_mm_min_epu8(digits, one), digits);
    const __m128i values = _mm_or_si128(
        _mm_and_si128(digits, is_digit), _mm_and_si128(is_other, _mm_set1_epi8((char)other_value)));
    _mm_storeu_si128((__m128i *)(answers + 16 * half), values);
    const uint64_t bad = 0xFFFF ^ (uint32_t)_mm_movemask_epi8(_mm_or_si128(is_digit, is_other));
    const uint64_t loose =
        0xFFFF ^ (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(between, _mm_set1_epi8((char)delimiter)));
    wrong |= (bad | loose << 32) << 16 * half;
  }
  return wrong;
}

/// Turns sixteen rows of thirty-two bytes into thirty-two columns, each `height` bytes from the next.
static inline void scan_transpose(const uint8_t *rows, uint8_t *columns, uint64_t height) {
  for (int half = 0; half < 2; half++) {
    __m128i a[16], b[16];
    for (int row = 0; row < 16; row++) a[row] = scan_load(rows + 32 * row, half);
    // Four times the rows are interleaved with those eight further on: a shuffle as of cards.
    for (int round = 0; round < 2; round++) {
      for (int row = 0; row < 8; row++) {
        b[2 * row] = _mm_unpacklo_epi8(a[row], a[row + 8]);
        b[2 * row + 1] = _mm_unpackhi_epi8(a[row], a[row + 8]);
      }
      for (int row = 0; row < 8; row++) {
        a[2 * row] = _mm_unpacklo_epi8(b[row], b[row + 8]);
        a[2 * row + 1] = _mm_unpackhi_epi8(b[row], b[row + 8]);
      }
    }
    for (int column = 0; column < 16; column++)
      _mm_storeu_si128((__m128i *)(columns + (16 * half + column) * height), a[column]);
  }
}

#else

static inline uint64_t scan_word(const uint8_t *bytes, int part) {
  uint64_t word;
  __builtin_memcpy(&word, bytes + 8 * part, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

/// Eight high bits of bytes as eight bits.
static inline uint64_t scan_gather(uint64_t highs) {
  return (highs >> 7 & 0x0101010101010101) * 0x0102040810204080 >> 56;
}

static inline uint64_t scan_equal(const uint8_t *bytes, uint8_t value) {
  const uint64_t lows = 0x7F7F7F7F7F7F7F7F;
  uint64_t mask = 0;
  for (int part = 0; part < 8; part++) {
    const uint64_t word = scan_word(bytes, part) ^ 0x0101010101010101 * value;
    mask |= scan_gather(~(((word & lows) + lows) | word)) << 8 * part;
  }
  return mask;
}

static inline uint64_t scan_high_below(const uint8_t *bytes, uint8_t limit) {
  uint64_t mask = 0;
  for (int part = 0; part < 8; part++) {
    const uint64_t word = scan_word(bytes, part);
    const uint64_t reached = (word & 0x7F7F7F7F7F7F7F7F) + 0x0101010101010101 * (0x100 - limit);
    mask |= scan_gather(word & ~reached) << 8 * part;
  }
  return mask;
}

static inline uint64_t scan_high(const uint8_t *bytes) {
  uint64_t mask = 0;
  for (int part = 0; part < 8; part++) mask |= scan_gather(scan_word(bytes, part)) << 8 * part;
  return mask;
}

typedef struct {
  uint64_t separators;
  uint64_t line_feeds;
  uint32_t rare;
  uint32_t high;
} scan_marks;

static inline scan_marks scan_block(const uint8_t *bytes, uint8_t delimiter) {
  scan_marks marks;
  marks.line_feeds = scan_equal(bytes, '\n');
  marks.separators = scan_equal(bytes, delimiter) | marks.line_feeds;
  marks.rare = (scan_equal(bytes, '"') | scan_equal(bytes, '\r')) != 0;
  marks.high = scan_high(bytes) != 0;
  return marks;
}

static inline int scan_is_odd(const uint8_t *bytes, uint64_t count, uint8_t value) {
  int total = 0;
  for (uint64_t at = 0; at < count; at++) total ^= bytes[at] == value;
  return total;
}

static inline uint64_t scan_answers(
    const uint8_t *bytes, uint8_t delimiter, uint8_t other, uint8_t other_value, uint8_t *answers) {
  uint64_t wrong = 0;
  for (int answer = 0; answer < 32; answer++) {
    const uint8_t digit = bytes[2 * answer] ^ '0', is_other = bytes[2 * answer] == other;
    answers[answer] = digit < 2 ? digit : is_other ? other_value : 0;
    wrong |= (uint64_t)(digit > 1 && !is_other) << answer;
    wrong |= (uint64_t)(bytes[2 * answer + 1] != delimiter) << (32 + answer);
  }
  return wrong;
}

static inline void scan_transpose(const uint8_t *rows, uint8_t *columns, uint64_t height) {
  for (int row = 0; row < 16; row++)
    for (int column = 0; column < 32; column++) columns[column * height + row] = rows[32 * row + column];
}

#endif
