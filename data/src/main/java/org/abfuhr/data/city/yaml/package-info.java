/// YAML for people: [YamlFile] knows the line of every key and checks itself against a JSON Schema, [SettingsNode] reads typed
/// values from it, [YamlText] writes it with comments. Only this package knows the schema library.
@NullMarked
package org.abfuhr.data.city.yaml;

import org.jspecify.annotations.NullMarked;
