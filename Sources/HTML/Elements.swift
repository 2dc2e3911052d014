// One function for each element our pages use, named as in HTML; none of them is generic.

package func html(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("html", attributes, content())
}

package func head(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("head", attributes, content())
}

package func title(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("title", attributes, content())
}

package func body(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("body", attributes, content())
}

package func a(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("a", attributes, content())
}

package func aside(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("aside", attributes, content())
}

package func b(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("b", attributes, content())
}

package func bdi(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("bdi", attributes, content())
}

package func blockquote(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("blockquote", attributes, content())
}

package func button(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("button", attributes, content())
}

package func caption(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("caption", attributes, content())
}

package func code(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("code", attributes, content())
}

package func dd(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("dd", attributes, content())
}

package func details(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("details", attributes, content())
}

package func div(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("div", attributes, content())
}

package func dl(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("dl", attributes, content())
}

package func dt(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("dt", attributes, content())
}

package func em(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("em", attributes, content())
}

package func fieldset(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("fieldset", attributes, content())
}

package func footer(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("footer", attributes, content())
}

package func form(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("form", attributes, content())
}

package func h1(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("h1", attributes, content())
}

package func h2(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("h2", attributes, content())
}

package func h3(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("h3", attributes, content())
}

package func header(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("header", attributes, content())
}

package func i(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("i", attributes, content())
}

package func kbd(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("kbd", attributes, content())
}

package func label(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("label", attributes, content())
}

package func legend(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("legend", attributes, content())
}

package func li(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("li", attributes, content())
}

package func main(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("main", attributes, content())
}

package func nav(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("nav", attributes, content())
}

package func ol(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("ol", attributes, content())
}

package func option(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("option", attributes, content())
}

package func p(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("p", attributes, content())
}

package func pre(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("pre", attributes, content())
}

package func progress(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("progress", attributes, content())
}

package func script(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("script", attributes, content())
}

package func section(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("section", attributes, content())
}

package func select(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("select", attributes, content())
}

package func span(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("span", attributes, content())
}

package func strong(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("strong", attributes, content())
}

package func summary(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("summary", attributes, content())
}

package func table(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("table", attributes, content())
}

package func tbody(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("tbody", attributes, content())
}

package func td(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("td", attributes, content())
}

package func th(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("th", attributes, content())
}

package func thead(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("thead", attributes, content())
}

package func time(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("time", attributes, content())
}

package func tr(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("tr", attributes, content())
}

package func ul(_ attributes: Attribute..., @Markup content: () -> HTML = { .none }) -> HTML {
  .element("ul", attributes, content())
}

/// A text area with `text` in it; the parser drops a first line break, so one is put before it.
package func textarea(_ attributes: Attribute..., text: String) -> HTML {
  .element("textarea", attributes, .fragment([.raw("\n"), .text(text)]))
}

package func br(_ attributes: Attribute...) -> HTML { .void("br", attributes) }
package func hr(_ attributes: Attribute...) -> HTML { .void("hr", attributes) }
package func img(_ attributes: Attribute...) -> HTML { .void("img", attributes) }
package func input(_ attributes: Attribute...) -> HTML { .void("input", attributes) }
package func link(_ attributes: Attribute...) -> HTML { .void("link", attributes) }
package func meta(_ attributes: Attribute...) -> HTML { .void("meta", attributes) }
