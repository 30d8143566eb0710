package dev.livetemplate.processor.cases;

import dev.livetemplate.processor.testing.Json;
import dev.livetemplate.processor.testing.ModelTypes;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes records of JSON values, by the types of the records' components. */
final class Models {

  private Models() {}

  /**
   * Returns the value as an instance of the type, which shares nothing with any other.
   *
   * @param json see {@link Json}
   * @param type a record, a List, or a simple type
   */
  static Object of(Object json, Type type) throws ReflectiveOperationException {
    if (json == null) {
      return null;
    }
    if (type instanceof Class<?> c && c.isRecord() && !(json instanceof Map)) {
      return instance(Map.of(ModelTypes.VALUE, json), c);
    }
    if (json instanceof List<?> list) {
      Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
      Object[] items = new Object[list.size()];
      for (int i = 0; i < items.length; i++) {
        items[i] = of(list.get(i), element);
      }
      return Collections.unmodifiableList(Arrays.asList(items));
    }
    if (json instanceof Map) {
      return instance(Json.object(json), (Class<?>) type);
    }
    return simple(json, type);
  }

  private static Object instance(Map<String, Object> json, Class<?> type)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (String key : json.keySet()) {
      for (int i = 0; i < values.length; i++) {
        if (components[i].getName().equals(ModelTypes.component(key))) {
          values[i] = of(json.get(key), components[i].getGenericType());
        }
      }
    }
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Object simple(Object json, Type type) {
    if (type == String.class) {
      // A new one each time, so that no comparison gets by with identity.
      return new String(json.toString().toCharArray());
    }
    if (json instanceof Number number) {
      if (type == int.class || type == Integer.class) {
        return Math.toIntExact((Long) number);
      }
      if (type == BigDecimal.class) {
        return decimal(number);
      }
      return type == double.class || type == Double.class ? number.doubleValue() : (Object) number;
    }
    return json;
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(new BigDecimal(number.toString()).stripTrailingZeros().toPlainString());
  }
}
