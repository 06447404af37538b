import Expressions
import Stages
import Tables

extension Binder {
  mutating func bindChecks(_ checks: [CheckDefinition], in known: KnownColumns) -> [BoundCheck] {
    checks.compactMap { check in
      condition(check.condition, in: known).map {
        BoundCheck(name: check.name.value, condition: $0, sentence: check.sentence)
      }
    }
  }
}
