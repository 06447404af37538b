package import Tables

/// All kinds of findings that are made where files are read.
package enum IngestionFindings {
  package static let kinds: [any FindingKind.Type] = [
    WidthFindings.Short.self, WidthFindings.Long.self, WidthFindings.AllShort.self, WidthFindings.Uneven.self,
    SplitFindings.QuoteSwallows.self, SplitFindings.QuoteUnclosed.self, SplitFindings.QuoteStray.self,
    SplitFindings.StrayReturn.self, SplitFindings.TooLong.self, SplitFindings.InvalidByte.self,
    SplitFindings.DecodedTwice.self,
    CellFindings.Missing.self, CellFindings.NotListed.self, CellFindings.SpreadsheetError.self,
    CellFindings.TwinsDiffer.self, CellFindings.NoAnswer.self, CellFindings.AnswerDash.self,
    CellFindings.NoDate.self, CellFindings.EraUnclear.self,
    NumberFindings.NoNumber.self, NumberFindings.NotWhole.self, NumberFindings.Decimals.self,
    NumberFindings.OutOfRange.self,
    CodeFindings.NoCode.self, CodeFindings.NotNested.self, CodeFindings.DigitsLost.self,
    CodeFindings.KeyConflict.self, CodeFindings.Duplicate.self,
    HeaderFindings.Below.self, HeaderFindings.Unit.self, HeaderFindings.Twice.self,
    HeaderFindings.Mended.self,
    HeaderFindings.Near.self, HeaderFindings.Repeated.self, HeaderFindings.Changed.self,
    HeaderFindings.Lacks.self,
    SetAsideFindings.Title.self, SetAsideFindings.TitleLikeRecord.self, SetAsideFindings.ColumnLabels.self,
    SetAsideFindings.Blank.self, SetAsideFindings.Footnote.self, SetAsideFindings.Total.self,
    SetAsideFindings.TotalDiffers.self,
  ]
}
