/// Builds `HTML` from statements; every step is of one concrete type, so that nesting costs the compiler nothing.
@resultBuilder
package enum Markup {
  package static func buildExpression(_ piece: HTML) -> HTML { piece }
  package static func buildExpression(_ piece: HTML?) -> HTML { piece ?? .none }
  package static func buildExpression(_ text: String) -> HTML { .text(text) }
  package static func buildExpression(_ number: Int) -> HTML { .text(String(number)) }

  package static func buildBlock() -> HTML { .none }
  package static func buildBlock(_ only: HTML) -> HTML { only }
  package static func buildBlock(_ pieces: HTML...) -> HTML { .fragment(pieces) }
  package static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .none }
  package static func buildEither(first piece: HTML) -> HTML { piece }
  package static func buildEither(second piece: HTML) -> HTML { piece }
  package static func buildArray(_ pieces: [HTML]) -> HTML { .fragment(pieces) }
}
