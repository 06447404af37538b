import Tables

/// Columns that have several headings.
extension BatchBuilder {
  /// Reads the cells of a block, one for each record.
  ///
  /// Where they differ there is none: nobody can tell which is right.
  mutating func read(_ twin: TwinColumn, of block: borrowing RecordBlock, _ memory: UnsafePointer<UInt8>) {
    let columns = twin.fields.map { field in
      (field, block.cells(of: marks.slots(of: field), in: memory, isThaiEightBit: isThaiEightBit))
    }
    for row in 0..<block.count {
      var chosen = (field: twin.fields[0], cell: UnsafeBufferPointer(start: memory, count: 0))
      var other: UnsafeBufferPointer<UInt8>?
      for (field, cells) in columns {
        let cell = cells[row].trimmed
        if cell.isEmpty { continue }
        if chosen.cell.isEmpty {
          chosen = (field, cell)
        } else if !cell.elementsEqual(chosen.cell) {
          other = other ?? cell
        }
      }
      let binding = FilePlan.Binding(column: twin.column, field: chosen.field)
      guard let other else {
        let verdict = builders[twin.column].append(chosen.cell, isThaiEightBit: isThaiEightBit)
        addFault(verdict, row, binding, twin.order)
        continue
      }
      _ = builders[twin.column].append(UnsafeBufferPointer(start: memory, count: 0))
      let isOptional = schema.columns[twin.column].need == .optional
      addFault(
        .others(CellFindings.TwinsDiffer(other: shown(other))), isBad: !isOptional, row, binding, twin.order)
      if let position = numberPositions[twin.column] { batch.unreadable[position] += 1 }
    }
  }
}
