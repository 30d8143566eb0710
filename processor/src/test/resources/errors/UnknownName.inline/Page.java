package shop;

import dev.livetemplate.LiveTemplate;

@LiveTemplate(
    template =
        """
        <h1>{{title}}</h1>
        <p>{{boddy}}</p>
        """)
public record Page(String title, String body) {}
