package io.anju.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 | Chrome · Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0 | Edge · Windows
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50 | 微信 · iPhone
            Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 wxwork/4.1 MicroMessenger/7.0 | 企业微信 · Android
            Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15 | Safari · Mac
            Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 Safari/537.36 | Chrome · HarmonyOS
            """)
    void aPersonRecognisesTheDevice(String userAgent, String device) {
        assertThat(Device.of(userAgent)).isEqualTo(device);
    }

    @Test
    void whatSaysNeitherIsShownShortenedAndPrintable() {
        assertThat(Device.of(null)).isEmpty();
        assertThat(Device.of("curl/8.5.0")).isEqualTo("curl/8.5.0");
        assertThat(Device.of("a\tb".repeat(100))).hasSize(60).doesNotContain("\t");
    }
}
