// One function for each element our pages use, named as in HTML; none of them is generic.

@inlinable package func html(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("html", attributes, content)
}

@inlinable package func head(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("head", attributes, content)
}

@inlinable package func title(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("title", attributes, content)
}

@inlinable package func body(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("body", attributes, content)
}

@inlinable package func a(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("a", attributes, content)
}

@inlinable package func aside(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("aside", attributes, content)
}

@inlinable package func b(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("b", attributes, content)
}

@inlinable package func bdi(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("bdi", attributes, content)
}

@inlinable package func blockquote(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("blockquote", attributes, content)
}

@inlinable package func button(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("button", attributes, content)
}

@inlinable package func caption(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("caption", attributes, content)
}

@inlinable package func code(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("code", attributes, content)
}

@inlinable package func dd(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("dd", attributes, content)
}

@inlinable package func details(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("details", attributes, content)
}

@inlinable package func div(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("div", attributes, content)
}

@inlinable package func dl(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("dl", attributes, content)
}

@inlinable package func dt(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("dt", attributes, content)
}

@inlinable package func em(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("em", attributes, content)
}

@inlinable package func fieldset(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("fieldset", attributes, content)
}

@inlinable package func footer(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("footer", attributes, content)
}

@inlinable package func form(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("form", attributes, content)
}

@inlinable package func h1(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("h1", attributes, content)
}

@inlinable package func h2(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("h2", attributes, content)
}

@inlinable package func h3(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("h3", attributes, content)
}

@inlinable package func header(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("header", attributes, content)
}

@inlinable package func i(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("i", attributes, content)
}

@inlinable package func kbd(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("kbd", attributes, content)
}

@inlinable package func label(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("label", attributes, content)
}

@inlinable package func legend(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("legend", attributes, content)
}

@inlinable package func li(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("li", attributes, content)
}

@inlinable package func main(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("main", attributes, content)
}

@inlinable package func nav(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("nav", attributes, content)
}

@inlinable package func ol(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("ol", attributes, content)
}

@inlinable package func option(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("option", attributes, content)
}

@inlinable package func p(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("p", attributes, content)
}

@inlinable package func pre(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("pre", attributes, content)
}

@inlinable package func progress(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("progress", attributes, content)
}

@inlinable package func script(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("script", attributes, content)
}

@inlinable package func section(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("section", attributes, content)
}

@inlinable package func select(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("select", attributes, content)
}

@inlinable package func span(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("span", attributes, content)
}

@inlinable package func strong(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("strong", attributes, content)
}

@inlinable package func summary(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("summary", attributes, content)
}

@inlinable package func table(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("table", attributes, content)
}

@inlinable package func tbody(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("tbody", attributes, content)
}

@inlinable package func td(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("td", attributes, content)
}

@inlinable package func th(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("th", attributes, content)
}

@inlinable package func thead(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("thead", attributes, content)
}

@inlinable package func time(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("time", attributes, content)
}

@inlinable package func tr(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("tr", attributes, content)
}

@inlinable package func ul(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("ul", attributes, content)
}

/// A text area with `text` in it; the parser drops a first line break, so one is put before it.
@inlinable package func textarea(_ attributes: Attribute..., text: String) -> HTML {
  .element("textarea", attributes) {
    HTML.raw("\n")
    text
  }
}

@inlinable package func br(_ attributes: Attribute...) -> HTML { .void("br", attributes) }
@inlinable package func hr(_ attributes: Attribute...) -> HTML { .void("hr", attributes) }
@inlinable package func img(_ attributes: Attribute...) -> HTML { .void("img", attributes) }
@inlinable package func input(_ attributes: Attribute...) -> HTML { .void("input", attributes) }
@inlinable package func link(_ attributes: Attribute...) -> HTML { .void("link", attributes) }
@inlinable package func meta(_ attributes: Attribute...) -> HTML { .void("meta", attributes) }
