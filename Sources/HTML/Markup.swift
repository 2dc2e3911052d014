/// Builds `HTML` from statements; every step is of one concrete type, so that nesting costs the compiler nothing.
@resultBuilder
@usableFromInline package enum Markup {
  @inlinable package static func buildExpression(_ piece: HTML) -> HTML { piece }
  @inlinable package static func buildExpression(_ piece: HTML?) -> HTML { piece ?? .none }
  @inlinable package static func buildExpression(_ text: String) -> HTML { .text(text) }
  @inlinable package static func buildExpression(_ number: Int) -> HTML { .text(String(number)) }
  @inlinable package static func buildExpression(_ piece: Prerendered) -> HTML { piece.html }

  @inlinable package static func buildBlock() -> HTML { .none }
  @inlinable package static func buildPartialBlock(first: consuming HTML) -> HTML { first }
  @inlinable package static func buildPartialBlock(accumulated: consuming HTML, next: consuming HTML) -> HTML {
    accumulated.joined(with: next)
  }
  @inlinable package static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .none }
  @inlinable package static func buildEither(first piece: HTML) -> HTML { piece }
  @inlinable package static func buildEither(second piece: HTML) -> HTML { piece }
  @inlinable package static func buildArray(_ pieces: [HTML]) -> HTML { .fragment(pieces) }
}
