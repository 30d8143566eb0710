package shop;

import dev.livetemplate.LiveTemplate;
import java.util.List;

@LiveTemplate(path = "orders.mustache")
public record OrdersPage(List<Order> orders) {}

record Order(int id, List<Line> lines) {}

record Line(String article, int count) {}
