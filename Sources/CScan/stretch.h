// The body of a scanner, included once for each kind of vector; see scan.h for what it does.
SCAN_TARGET static void SCAN_NAME(
    const uint8_t *bytes, uint64_t blocks, uint8_t delimiter, int is_thai, uint64_t *leads,
    uint64_t *separators, scan_found *found) {
  enum { parts = 64 / sizeof(scan_vector) };
  uint64_t earlier = *leads;
  for (uint64_t block = 0; block < blocks; block++) {
    uint64_t marks = 0, ends = 0;
    scan_vector v[parts], quotes = scan_splat(0), returns = scan_splat(0), high = scan_splat(0);
#pragma clang loop unroll(full)
    for (int part = 0; part < parts; part++) {
      const int shift = part * (int)sizeof(scan_vector);
      v[part] = scan_load(bytes + 64 * block + shift);
      const scan_vector feed = scan_equal(v[part], '\n');
      ends |= scan_bits(feed) << shift;
      marks |= scan_bits(scan_or(scan_equal(v[part], delimiter), feed)) << shift;
      quotes = scan_or(quotes, scan_equal(v[part], '"'));
      returns = scan_or(returns, scan_equal(v[part], '\r'));
      high = scan_or(high, v[part]);
    }
    separators[block] = marks;
    found[block].line_feeds = ends;
    found[block].separators = (uint32_t)__builtin_popcountll(marks);
    found[block].flags = (scan_bits(quotes) ? SCAN_QUOTE : 0) | (scan_bits(returns) ? SCAN_RETURN : 0);
    if (scan_bits(high) == 0 && earlier >> 62 == 0) {
      earlier = 0;
      continue;
    }
    // As signed numbers the bytes from 80 on are the lowest, 80 the lowest of all.
    uint64_t wrong = 0, begins = 0, continues = 0, lowest = 0, all = 0;
#pragma clang loop unroll(full)
    for (int part = 0; part < parts; part++) {
      const int shift = part * (int)sizeof(scan_vector);
      if (is_thai) {
        // Anything but A0 to DA and DF to FB.
        const scan_vector between = scan_and_not(scan_below(v[part], 0xDB), scan_below(v[part], 0xDF));
        const scan_vector last = scan_and_not(scan_below(v[part], 0xFC), v[part]);
        wrong |= scan_bits(scan_or(scan_below(v[part], 0xA0), scan_or(between, last))) << shift;
      } else {
        begins |= scan_bits(scan_equal(v[part], 0xE0)) << shift;
        continues |= scan_bits(scan_below(v[part], 0xC0)) << shift;
        lowest |= scan_bits(scan_below(v[part], 0xA0)) << shift;
        all |= scan_bits(v[part]) << shift;
      }
    }
    if (!is_thai) {
      const uint64_t second = begins << 1 | earlier >> 63, third = begins << 2 | earlier >> 62;
      wrong = (continues ^ (second | third)) | (all ^ (continues | begins)) | (second & lowest);
      earlier = begins;
    }
    if (wrong) found[block].flags |= SCAN_DOUBTFUL;
  }
  *leads = earlier;
}
