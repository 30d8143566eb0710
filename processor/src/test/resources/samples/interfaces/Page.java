package sample;

import dev.livetemplate.LiveTemplate;
import java.util.List;
import java.util.stream.Stream;

/** An interface as a model: abstract and default methods, inherited on several ways. */
@LiveTemplate(path = "page.mustache")
public interface Page extends Titled, Counted {

  List<? extends Shape> shapes();

  Titled getParent();

  default String summary() {
    return title() + " (" + count() + ")";
  }

  @Override
  default Integer count() {
    return shapes().size();
  }

  sealed interface Shape extends Titled permits Circle, Square {
    double area();

    default boolean isBig() {
      return area() > 10;
    }
  }

  record Circle(double radius) implements Shape {
    @Override
    public double area() {
      return 3 * radius * radius;
    }

    @Override
    public String title() {
      return "circle";
    }
  }

  record Square(double side) implements Shape {
    @Override
    public double area() {
      return side * side;
    }

    @Override
    public String title() {
      return "square";
    }
  }

  static List<Page> states() {
    return List.of(
        of("A", null, new Circle(1)),
        of("A", of("top", null), new Circle(2), new Square(1)),
        of("B", of("other", null), new Square(1), new Square(4), new Circle(0.5)));
  }

  private static Page of(String title, Titled parent, Shape... shapes) {
    return new Page() {
      @Override
      public List<Shape> shapes() {
        return Stream.of(shapes).toList();
      }

      @Override
      public Titled getParent() {
        return parent;
      }

      @Override
      public String title() {
        return title;
      }
    };
  }
}

interface Titled {
  String title();

  default String getLoud() {
    return title() + "!";
  }
}

interface Counted {
  Number count();
}
